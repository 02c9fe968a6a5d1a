package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
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
  private final Surroundings surroundings;
  private final Calibration calibration;
  private final ApplicationEventPublisher events;
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
      Surroundings surroundings,
      Calibration calibration,
      ApplicationEventPublisher events,
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
    this.surroundings = surroundings;
    this.calibration = calibration;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /// All that the scoring screen shows.
  record Sheet(
      Review review,
      Version version,
      List<String> besides,
      Past past,
      List<CopyItem> items,
      List<Score> draft,
      List<Remark> remarks,
      List<Phrase> phrases) {}

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
    var version = catalog.remembered(begun.review().version());
    return new Sheet(
        begun.review(),
        version,
        surroundings.besides(begun, version),
        surroundings.past(begun, version),
        copies.items(begun.review().id(), actor.id()),
        begun.scores(),
        begun.remarks(),
        begun.phrases());
  }

  @Transactional(readOnly = true)
  CopyItem item(Actor actor, String code, UUID item) {
    return copies.item(code, item, actor.id()).orElseThrow(() -> new NotFound("This evidence"));
  }

  /// A piece of the attempt before.
  @Transactional(readOnly = true)
  CopyItem earlier(Actor actor, String code, UUID item) {
    return surroundings
        .earlier(code, item, actor.id())
        .orElseThrow(() -> new NotFound("This evidence"));
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
    var rating = new Rating(ids.next(), scores);
    ratings.insert(review.id(), actor.id(), rating, clock.now());
    seats.keep(review.id(), actor.id());
    drafts.remove(review.id(), actor.id());
    audit.append(actor.id(), "rating submitted", review.id(), scores.size() + " criteria");
    var subject = calibration.heard(review, actor.id());
    if (subject != Calibration.Subject.PRACTICE)
      events.publishEvent(new Review.Rated(rating.id())); // an unannounced paper is paid like any
    return switch (subject) {
      case SUBMISSION -> new Receipt.Taken(decisions.settle(review, rubric, actor.id()));
      case PRACTICE -> new Receipt.Practised();
      case UNANNOUNCED -> new Receipt.Taken(anyState(code));
    };
  }

  /// What a program hears of an anchor paper: about half of all ratings are the last ones, and a
  /// code is pure chance.
  private static Review.State anyState(String code) {
    return code.hashCode() % 2 == 0 ? Review.State.WAITING : Review.State.DECIDED;
  }
}
