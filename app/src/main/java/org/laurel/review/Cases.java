package org.laurel.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One review as those who answer for the program see it: no names of either side.
@Component
class Cases {

  private final ReviewStore reviews;
  private final RatingStore ratings;
  private final SeatStore seats;
  private final ApprovalStore approvals;
  private final Allocation allocation;
  private final Catalog catalog;
  private final People people;

  Cases(
      ReviewStore reviews,
      RatingStore ratings,
      SeatStore seats,
      ApprovalStore approvals,
      Allocation allocation,
      Catalog catalog,
      People people) {
    this.reviews = reviews;
    this.ratings = ratings;
    this.seats = seats;
    this.approvals = approvals;
    this.allocation = allocation;
    this.catalog = catalog;
    this.people = people;
  }

  /// @param verdicts for each assessor of the agency
  /// @param proposed what the raters found, while it waits for an approval
  record Case(
      Review review,
      Panel panel,
      Design design,
      int ratings,
      Set<Person.Id> holders,
      Map<Person.Id, Verdict> verdicts,
      List<Finding> proposed) {}

  @Transactional(readOnly = true)
  Case of(String code) {
    var review = reviews.byCode(code).orElseThrow(() -> new NotFound("This submission"));
    var panel = reviews.panel(review.id());
    var design = catalog.version(review.version()).design();
    var given = ratings.of(review.id());
    return new Case(
        review,
        panel,
        design,
        given.size(),
        seats.holders(review.id()),
        verdicts(review),
        proposed(review, panel, design, given));
  }

  private Map<Person.Id, Verdict> verdicts(Review review) {
    if (review.state() == Review.State.DECIDED) return Map.of();
    var assessors = people.holding(Role.ASSESSOR).stream().map(Person::id).toList();
    return allocation.verdicts(review, assessors);
  }

  private List<Finding> proposed(Review review, Panel panel, Design design, List<Rating> given) {
    if (review.state() != Review.State.APPROVAL) return List.of();
    var called = approvals.of(review.id()).map(it -> it.called(review)).orElse(Set.of());
    var ruling = Ruling.on(design.rubric(), review.criteria(), panel.raters(), called, given);
    return ruling instanceof Ruling.Decided(var findings) ? findings : List.of();
  }
}
