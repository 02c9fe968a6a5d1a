package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
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

  void insert(Review review, Outcome outcome, List<Finding> findings, Instant at) {
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
        .param("rules", Ruling.RULES)
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
             order by o.attempt
            """)
        .param("enrollment", enrollment.value())
        .query(Finding.class)
        .list();
  }

  /// One score of one rater beside what was decided on its criterion; the last four are null while
  /// the attempt is not decided.
  record Row(
      int attempt,
      Version.Id version,
      Instant due,
      @Nullable Outcome outcome,
      @Nullable String criterion,
      @Nullable String decided,
      @Nullable Score score) {}

  /// The newest attempt first.
  List<Row> feedback(Enrollment.Id enrollment) {
    return db.sql(
            """
            select o.attempt, r.version, r.due_at, d.outcome, f.criterion, f.level as decided,
                   s.level, s.feedback
              from review.origin o
              join review.review r on r.id = o.review
              left join review.decision d on d.review = o.review
              left join review.finding f on f.review = o.review
              left join review.rating t on t.review = f.review
              left join review.score s on s.rating = t.id and s.criterion = f.criterion
             where o.enrollment = :enrollment
             order by o.attempt desc, f.criterion, s.level, s.feedback
            """)
        .param("enrollment", enrollment.value())
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    var level = row.getString("level");
    var criterion = row.getString("criterion");
    return new Row(
        row.getInt("attempt"),
        new Version.Id(row.getObject("version", UUID.class)),
        row.getTimestamp("due_at").toInstant(),
        outcome == null ? null : Outcome.valueOf(outcome),
        criterion,
        row.getString("decided"),
        criterion == null || level == null
            ? null
            : new Score(criterion, level, row.getString("feedback")));
  }
}
