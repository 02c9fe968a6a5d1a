package org.laurel.learning;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.laurel.catalog.Lately;
import org.laurel.catalog.OfferFacts;
import org.laurel.catalog.RealHours;
import org.laurel.catalog.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The hours that teachers who finished really took. Few finishers give no figure, because it would
/// tell about one of them.
@Component
class FinisherFacts implements OfferFacts {

  private static final int FEWEST = 5;

  private final Lately<Map<Version.Id, RealHours>> real;

  FinisherFacts(FinisherStore store, InstantSource clock) {
    this.real = new Lately<>(clock, () -> store.hours(FEWEST));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<RealHours> realHours(Version.Id version) {
    return Optional.ofNullable(real.get().get(version));
  }
}
