package org.laurel.learning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.laurel.catalog.OfferFacts;
import org.laurel.catalog.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The hours that teachers who finished really took. Few finishers give no figure, because it would
/// tell about one of them.
@Component
class FinisherFacts implements OfferFacts {

  private static final int FEWEST = 5;
  private static final int MOST_REMEMBERED = 1000;
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final FinisherStore store;
  private final Clock clock;
  private final Map<Version.Id, Answer> answers = new ConcurrentHashMap<>();

  FinisherFacts(FinisherStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  private record Answer(Instant at, List<Fact> facts) {}

  /// Counting thousands of finishers for every visitor would cost more than it tells, so a figure
  /// may be ten minutes old.
  @Override
  @Transactional(readOnly = true)
  public List<Fact> about(Version version) {
    var known = answers.get(version.id());
    if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) return known.facts();
    if (answers.size() >= MOST_REMEMBERED) answers.clear();
    var facts = facts(version);
    answers.put(version.id(), new Answer(clock.instant(), facts));
    return facts;
  }

  private List<Fact> facts(Version version) {
    var real = store.hours(version.id());
    if (real.finishers() < FEWEST) return List.of();
    return List.of(
        new Fact(
            "Hours it really took",
            "Half of them took %s hours or fewer, and four in five took %s or fewer"
                .formatted(rounded(real.median()), rounded(real.mostly())),
            real.finishers() + " teachers who finished",
            LocalDate.now(clock)));
  }

  private static String rounded(BigDecimal hours) {
    return Plan.plain(hours.setScale(1, java.math.RoundingMode.HALF_UP));
  }
}
