package org.laurel.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.laurel.catalog.Lately;
import org.laurel.catalog.OfferFacts;
import org.laurel.catalog.Version;
import org.laurel.people.Agencies;
import org.laurel.review.TrackRecord.Odds;
import org.laurel.review.TrackRecord.Wait;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often a first attempt is enough, and how long an answer takes. Few give no figure, because
/// it would tell about one of them.
@Component
class ReviewFacts implements OfferFacts {

  private static final int FEWEST = 5;
  private static final String PROMISE =
      "%d business days are promised.".formatted(ReviewClock.PROMISE);

  private final Lately<Map<Version.Id, Odds>> odds;
  private final Lately<Wait> wait;
  private final Agencies agencies;
  private final InstantSource clock;

  ReviewFacts(TrackRecord record, Agencies agencies, InstantSource clock) {
    this.odds = new Lately<>(clock, () -> record.odds(FEWEST));
    this.wait = new Lately<>(clock, record::latelyWaited);
    this.agencies = agencies;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Fact> about(Subject offer) {
    var today = LocalDate.ofInstant(clock.instant(), agencies.current().timeZone());
    return Stream.concat(
            Optional.ofNullable(odds.get().get(offer.version()))
                .map(it -> first(it, today))
                .stream(),
            Stream.of(answer(wait.get(), today)))
        .toList();
  }

  private static Fact first(Odds it, LocalDate today) {
    return new Fact(
        Topic.WAY,
        "Earned with the first attempt",
        "%d of %d. The others were asked for one more step.".formatted(it.earned(), it.attempts()),
        "all first attempts that are decided",
        today);
  }

  private static Fact answer(Wait it, LocalDate today) {
    var known =
        "Half of the answers came within %s days, and four in five within %s. "
            .formatted(tenths(it.median()), tenths(it.mostly()));
    return it.answers() < FEWEST
        ? new Fact(Topic.WAY, "Wait for an answer", PROMISE, "the review promise", today)
        : new Fact(
            Topic.WAY,
            "Wait for an answer",
            known + PROMISE,
            it.answers() + " answers in the last " + TrackRecord.DAYS + " days",
            today);
  }

  private static String tenths(double days) {
    return String.format(Locale.US, "%.1f", days);
  }
}
