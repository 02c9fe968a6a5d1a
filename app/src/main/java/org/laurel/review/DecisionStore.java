package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

  private final JdbcClient db;

  DecisionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Review review, Outcome outcome, String rules, List<Finding> findings, Instant at) {
    db.sql(
            """
            with decided as (
                insert into review.decision (agency_id, review, outcome, rules, version, decided_at)
                values (:agency, :review, :outcome, :rules, :version, :at)
                returning agency_id, review
            )
            insert into review.finding (agency_id, review, criterion, level, rule)
            select agency_id, review, f.criterion, f.level, f.rule
              from decided, unnest(:criteria::text[], :levels::text[], :by::text[])
                       as f (criterion, level, rule)
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.id().value())
        .param("outcome", outcome.name())
        .param("rules", rules)
        .param("version", review.version().value())
        .param("at", Timestamp.from(at))
        .param("criteria", findings.stream().map(Finding::criterion).toArray(String[]::new))
        .param("levels", findings.stream().map(Finding::level).toArray(String[]::new))
        .param("by", findings.stream().map(it -> it.rule().name()).toArray(String[]::new))
        .update();
  }

  Optional<Outcome> outcome(Review.Id review) {
    return db.sql("select outcome from review.decision where review = :review")
        .param("review", review.value())
        .query(Outcome.class)
        .optional();
  }

  /// Of all attempts, the first one first.
  List<Finding> findings(Enrollment.Id enrollment) {
    return db.sql(
            """
            select f.criterion, f.level, f.rule
              from review.origin o
              join review.finding f on f.review = o.review
             where o.enrollment = :enrollment
             order by o.attempt, o.opened_at
            """)
        .param("enrollment", enrollment.value())
        .query(Finding.class)
        .list();
  }
}
