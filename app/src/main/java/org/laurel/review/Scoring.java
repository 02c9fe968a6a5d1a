package org.laurel.review;

import java.util.List;
import java.util.UUID;
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

  private final ReviewStore reviews;
  private final SeatStore seats;
  private final CopyStore copies;
  private final DraftStore drafts;
  private final RatingStore ratings;
  private final Queue queue;
  private final Decisions decisions;
  private final Catalog catalog;
  private final Requirements requirements;
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

    record Incomplete(Errors errors) implements Receipt {}
  }

  @Transactional(readOnly = true)
  Sheet sheet(Actor actor, String code) {
    var begun = drafts.begun(code, actor.id()).orElseThrow(() -> new NotFound(SUBMISSION));
    var version = catalog.version(begun.review().version());
    return new Sheet(
        begun.review(),
        version,
        besides(begun.review(), version),
        copies.items(begun.review().id(), actor.id()),
        begun.scores());
  }

  private List<String> besides(Review review, Version version) {
    var design = version.design();
    if (design.test() == null && design.scores().isEmpty()) return List.of();
    return requirements.met(reviews.origin(review.id()).enrollment(), version);
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
    return new Receipt.Taken(decisions.settle(review, rubric, actor.id()));
  }
}
