package org.laurel.review;

import java.util.List;
import org.laurel.learning.Enrollment;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives work that comes again to those who judged it before: for as long as a lease lasts, then
/// anyone may have it.
@Component
class Reseating {

  private static final Notice COMES_BACK =
      new Notice(
          Notice.Urgency.PROMPT,
          "Work that you judged before comes back",
          "Something that you asked to see once more is here again. It is yours for two days; then"
              + " somebody else may take it.",
          "Open your queue",
          "/reviews");

  private final JdbcClient db;
  private final SeatStore seats;
  private final Allocation allocation;
  private final Notices notices;
  private final ReviewClock clock;

  Reseating(
      JdbcClient db, SeatStore seats, Allocation allocation, Notices notices, ReviewClock clock) {
    this.db = db;
    this.seats = seats;
    this.allocation = allocation;
    this.notices = notices;
    this.clock = clock;
  }

  void seat(Review review, Enrollment.Id enrollment) {
    seats.lock();
    var free = seats.of(review).iterator();
    for (var assessor : before(review, enrollment))
      if (free.hasNext() && allocation.verdict(review, assessor) instanceof Verdict.Allowed)
        seat(free.next(), assessor);
  }

  private void seat(SeatStore.Seat seat, Person.Id assessor) {
    var now = clock.now();
    seats.take(seat, assessor, now, now.plus(Queue.LEASE));
    notices.tell(assessor, COMES_BACK);
  }

  /// Whoever rated last, first.
  private List<Person.Id> before(Review review, Enrollment.Id enrollment) {
    return db.sql(
            """
            select t.assessor
              from review.origin o
              join review.rating t on t.review = o.review
             where o.enrollment = :enrollment
               and o.review <> :review
             group by t.assessor
             order by max(t.submitted_at) desc, t.assessor
            """)
        .param("enrollment", enrollment.value())
        .param("review", review.id().value())
        .query((row, _) -> new Person.Id(row.getObject("assessor", java.util.UUID.class)))
        .list();
  }
}
