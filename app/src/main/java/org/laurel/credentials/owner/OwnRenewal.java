package org.laurel.credentials.owner;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.laurel.catalog.Version;
import org.laurel.learning.Renewal;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Opens a micro-credential to its earners again from the day on which they are told first that it
/// runs out.
@Component
class OwnRenewal implements Renewal {

  private final ExpiryStore store;
  private final InstantSource clock;

  OwnRenewal(ExpiryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean isDue(Person.Id person, Version.Id version) {
    return store.runsOut(
        person, version, clock.instant().plus(ExpiryRounds.FIRST_DAYS, ChronoUnit.DAYS));
  }
}
