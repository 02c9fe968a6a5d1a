package org.laurel.review;

import java.util.List;
import java.util.Set;
import org.laurel.catalog.Rubric;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Looks whether the ratings that are in suffice: for a third rater, for an approval, or for a
/// decision.
@Component
class Decisions {

  private final ReviewStore reviews;
  private final SeatStore seats;
  private final RatingStore ratings;
  private final ApprovalStore approvals;
  private final Consequences consequences;

  Decisions(
      ReviewStore reviews,
      SeatStore seats,
      RatingStore ratings,
      ApprovalStore approvals,
      Consequences consequences) {
    this.reviews = reviews;
    this.seats = seats;
    this.ratings = ratings;
    this.approvals = approvals;
    this.consequences = consequences;
  }

  /// @param last whose rating or answer came in last
  Review.State settle(Review review, Rubric rubric, Person.Id last) {
    var panel = reviews.panel(review.id());
    var approval = approvals.of(review.id());
    var called = approval.map(it -> it.called(review)).orElse(Set.of());
    var given = ratings.of(review.id());
    var ruling = Ruling.on(rubric, review.criteria(), panel.raters(), called, given);
    return switch (ruling) {
      case Ruling.Waiting _ -> review.state();
      case Ruling.Split(var criteria) -> askThird(review, panel, criteria);
      case Ruling.Decided _ when mustBeApproved(panel, given) && approval.isEmpty() -> hold(review);
      case Ruling.Decided(var findings) ->
          consequences.decide(review, panel, rubric, findings, last);
    };
  }

  /// What a third decided is final.
  private static boolean mustBeApproved(Panel panel, List<Rating> given) {
    return panel.approval() == Terms.Approval.MANAGER && given.size() == panel.raters();
  }

  private Review.State askThird(Review review, Panel panel, Set<String> criteria) {
    reviews.change(review.id(), Review.State.SPLIT, criteria);
    seats.add(review, panel.third());
    return Review.State.SPLIT;
  }

  private Review.State hold(Review review) {
    reviews.change(review.id(), Review.State.APPROVAL, review.settle());
    return Review.State.APPROVAL;
  }
}
