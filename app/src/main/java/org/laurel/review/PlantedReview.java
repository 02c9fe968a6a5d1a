package org.laurel.review;

import java.time.Instant;
import java.util.Set;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Submission;
import org.laurel.review.Planting.Paper;
import org.springframework.stereotype.Component;

/// Makes the review by which an anchor paper lies among submissions.
///
/// It is a review of its own, so that all of it is made as if it arrived now: code, identifiers,
/// due date, and place in the queue. Its origin is nobody's, and it is decided from the start: what
/// it asks stands in `settle`, and no clock, count or teacher waits for it.
@Component
class PlantedReview {

  private final Catalog catalog;
  private final ArrivalStore arrivals;
  private final ReviewStore reviews;
  private final PlantStore plants;
  private final ReviewClock clock;
  private final Codes codes;
  private final Ids ids;

  PlantedReview(
      Catalog catalog,
      ArrivalStore arrivals,
      ReviewStore reviews,
      PlantStore plants,
      ReviewClock clock,
      Codes codes,
      Ids ids) {
    this.catalog = catalog;
    this.arrivals = arrivals;
    this.reviews = reviews;
    this.plants = plants;
    this.clock = clock;
    this.codes = codes;
    this.ids = ids;
  }

  Review make(Paper paper) {
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
