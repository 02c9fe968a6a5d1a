package org.laurel.portfolio;

import java.time.InstantSource;
import java.time.LocalDate;
import org.laurel.people.Agencies;
import org.springframework.stereotype.Component;

/// The day that it is where the current agency is: consent begins and ends with days.
@Component
class Today {

  private final Agencies agencies;
  private final InstantSource clock;

  Today(Agencies agencies, InstantSource clock) {
    this.agencies = agencies;
    this.clock = clock;
  }

  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), agencies.current().timeZone());
  }
}
