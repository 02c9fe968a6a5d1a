package org.laurel.review;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Requirements;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows an assessor the copy and takes the rating.
@Component
class Scoring {

  private static final String SUBMISSION = "This submission";
  private static final String PRACTICE =
      "This is a practice paper. When you have sent it, you see how your scores compare.";

  private final ReviewStore reviews;
  private final SeatStore seats;
  private final CopyStore copies;
  private final DraftStore drafts;
  private final RatingStore ratings;
  private final Queue queue;
  private final Decisions decisions;
  private final Catalog catalog;
  private final Requirements requirements;
  private final Calibration calibration;
  private final RandomGenerator random;
  private final ReviewClock clock;
  private final Ids ids;
  private final Audit audit;

  Scoring(
      ReviewStore reviews,
      SeatStore seats,
      CopyStore copies,
      DraftStore drafts,
      RatingStore ratings,
      Queue queue,
      Decisions decisions,
      Catalog catalog,
      Requirements requirements,
      Calibration calibration,
      RandomGenerator random,
      ReviewClock clock,
      Ids ids,
      Audit audit) {
    this.reviews = reviews;
    this.seats = seats;
    this.copies = copies;
    this.drafts = drafts;
    this.ratings = ratings;
    this.queue = queue;
    this.decisions = decisions;
    this.catalog = catalog;
    this.requirements = requirements;
    this.calibration = calibration;
    this.random = random;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /// All that the scoring screen shows.
  record Sheet(
      Review review,
      Version version,
      List<String> besides,
      List<CopyItem> items,
      List<Score> draft) {}

  /// What became of a rating that was sent.
  sealed interface Receipt {

    record Taken(Review.State state) implements Receipt {}

    /// Of a practice paper: there is something to compare.
    record Practised() implements Receipt {}

    record Incomplete(Errors errors) implements Receipt {}
  }

  @Transactional(readOnly = true)
  Sheet sheet(Actor actor, String code) {
    var begun = drafts.begun(code, actor.id()).orElseThrow(() -> new NotFound(SUBMISSION));
    var version = catalog.version(begun.review().version());
    return new Sheet(
        begun.review(),
        version,
        besides(begun, version),
        copies.items(begun.review().id(), actor.id()),
        begun.scores());
  }

  /// The same of an anchor paper that the assessor must not tell from a submission.
  private List<String> besides(DraftStore.Begun begun, Version version) {
    var asksMore = version.design().test() != null || !version.design().scores().isEmpty();
    var review = begun.review().id();
    return switch (begun.paper()) {
      case SUBMISSION ->
          asksMore ? requirements.met(reviews.origin(review).enrollment(), version) : List.of();
      case UNANNOUNCED -> asksMore ? calibration.besides(review) : List.of();
      case PRACTICE ->
          Stream.concat(Stream.of(PRACTICE), calibration.besides(review).stream()).toList();
    };
  }

  @Transactional(readOnly = true)
  CopyItem item(Actor actor, String code, UUID item) {
    return copies.item(code, item, actor.id()).orElseThrow(() -> new NotFound("This evidence"));
  }

  @Transactional
  void save(Actor actor, String code, List<Score> scores) {
    if (drafts.save(code, actor.id(), scores, clock.now()) == 0) throw new NotFound(SUBMISSION);
  }

  /// Takes the rating if it is whole, and decides when it was the last.
  @Transactional
  Receipt rate(Actor actor, String code, List<Score> scores) {
    var review = reviews.lock(code, actor.id()).orElseThrow(() -> new NotFound(SUBMISSION));
    switch (queue.verdict(review, actor.id())) {
      case Verdict.Allowed _ -> {}
      case Verdict.Denied(var rule) -> throw new Refused(rule.sentence());
    }
    var rubric = catalog.version(review.version()).design().rubric();
    var errors = ScoreCheck.check(rubric, review.asked(), scores);
    if (errors.any()) return new Receipt.Incomplete(errors);
    ratings.insert(review.id(), actor.id(), new Rating(ids.next(), scores), clock.now());
    seats.keep(review.id(), actor.id());
    drafts.remove(review.id(), actor.id());
    audit.append(actor.id(), "rating submitted", review.id(), scores.size() + " criteria");
    return switch (calibration.heard(review, actor.id())) {
      case SUBMISSION -> new Receipt.Taken(decisions.settle(review, rubric, actor.id()));
      case PRACTICE -> new Receipt.Practised();
      case UNANNOUNCED -> new Receipt.Taken(anyState());
    };
  }

  /// What a program hears of an anchor paper: about half of all ratings are the last ones.
  private Review.State anyState() {
    return random.nextBoolean() ? Review.State.WAITING : Review.State.DECIDED;
  }
}
