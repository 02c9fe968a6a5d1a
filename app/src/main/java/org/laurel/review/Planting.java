package org.laurel.review;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lays an anchor paper among the submissions of one assessor.
///
/// It is a review of its own, so that all of it is made as if it arrived now: code, identifiers,
/// due date, and place in the queue. Its origin is nobody's, and it is decided from the start: what
/// it asks stands in `settle`, and no clock, count or teacher waits for it.
@Component
public class Planting {

  private static final Duration HELD = Duration.ofHours(48);

  /// Within so many minutes it appears, so that its coming tells nothing of what was done before.
  private static final int MINUTES = 8 * 60;

  private final Catalog catalog;
  private final ArrivalStore arrivals;
  private final ReviewStore reviews;
  private final PlantStore plants;
  private final ReviewClock clock;
  private final Codes codes;
  private final Ids ids;
  private final RandomGenerator random;

  Planting(
      Catalog catalog,
      ArrivalStore arrivals,
      ReviewStore reviews,
      PlantStore plants,
      ReviewClock clock,
      Codes codes,
      Ids ids,
      RandomGenerator random) {
    this.catalog = catalog;
    this.arrivals = arrivals;
    this.reviews = reviews;
    this.plants = plants;
    this.clock = clock;
    this.codes = codes;
    this.ids = ids;
    this.random = random;
  }

  /// @param criteria what it has master scores for
  public record Paper(UUID anchor, Version.Id version, Set<String> criteria) {}

  /// Gives it into the assessor's hands at once.
  @Transactional(propagation = Propagation.MANDATORY)
  public Review hand(Paper paper, Person.Id assessor) {
    var review = plant(paper);
    plants.hold(review.id(), assessor, Timestamp.from(clock.now().plus(HELD)));
    return review;
  }

  /// Again, when it was left lying.
  @Transactional(propagation = Propagation.MANDATORY)
  public void handAgain(Review.Id review, Person.Id assessor) {
    plants.hold(review, assessor, Timestamp.from(clock.now().plus(HELD)));
  }

  /// Lets it come up in the assessor's queue, as a submission does.
  @Transactional(propagation = Propagation.MANDATORY)
  public Review hide(Paper paper, Person.Id assessor) {
    var review = plant(paper);
    var from = clock.now().plus(Duration.ofMinutes(random.nextInt(MINUTES)));
    plants.keep(review.id(), assessor, Timestamp.from(from));
    return review;
  }

  private Review plant(Paper paper) {
    var review =
        new Review(
            new Review.Id(ids.next()),
            codes.next(),
            paper.version(),
            paper.criteria(),
            paper.criteria(),
            Review.State.DECIDED,
            clock.dueAfter(clock.now()));
    arrivals.insert(review, nobodys(review.id()), panel(paper));
    reviews.change(review.id(), review.state(), review.settle());
    for (var item : plants.items(paper.anchor()))
      plants.copy(paper.anchor(), item, review.id(), ids.next());
    return review;
  }

  /// One assessor judges it, and nobody after.
  private Panel panel(Paper paper) {
    return new Panel(
        catalog.program(paper.version()),
        1,
        Terms.Approval.NONE,
        Terms.Eyes.ANY,
        Panel.Occasion.SUBMISSION);
  }

  /// Opened long ago, so that it counts among no arrivals.
  private Origin nobodys(Review.Id review) {
    return new Origin(
        review,
        new Submission.Id(ids.next()),
        new Enrollment.Id(ids.next()),
        new Person.Id(ids.next()),
        Set.of(),
        1,
        Instant.EPOCH);
  }
}
