package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApprovalStore {

  private final JdbcClient db;

  ApprovalStore(JdbcClient db) {
    this.db = db;
  }

  enum Answer {
    APPROVED,
    ANOTHER_LOOK
  }

  record Approval(Answer answer, String reason) {

    /// The criteria that a third is asked about although the raters agree.
    Set<String> called(Review review) {
      return answer == Answer.ANOTHER_LOOK ? review.criteria() : Set.of();
    }
  }

  Optional<Approval> of(Review.Id review) {
    return db.sql("select answer, reason from review.approval where review = :review")
        .param("review", review.value())
        .query(Approval.class)
        .optional();
  }

  void insert(Review.Id review, Approval approval, Person.Id by, Instant at) {
    db.sql(
            """
            insert into review.approval (agency_id, review, answer, reason, by_person, at)
            values (:agency, :review, :answer, :reason, :by, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.value())
        .param("answer", approval.answer().name())
        .param("reason", approval.reason())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }
}
