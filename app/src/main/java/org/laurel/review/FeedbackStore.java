package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedbackStore {

  private final JdbcClient db;

  FeedbackStore(JdbcClient db) {
    this.db = db;
  }

  /// One score of one rater beside what was decided on its criterion; the last four are null while
  /// the attempt is not decided.
  record Row(
      Review.Id review,
      int attempt,
      Panel.Occasion occasion,
      Version.Id version,
      Instant due,
      @Nullable Outcome outcome,
      @Nullable String criterion,
      @Nullable String decided,
      @Nullable Score score) {}

  /// The newest attempt first.
  List<Row> of(Enrollment.Id enrollment) {
    return db.sql(
            """
            select o.review, o.attempt, o.occasion, r.version, r.due_at, d.outcome, f.criterion, f.level as decided,
                   s.level, s.feedback
              from review.origin o
              join review.review r on r.id = o.review
              left join review.decision d on d.review = o.review
              left join review.finding f on f.review = o.review
              left join review.rating t on t.review = f.review
              left join review.score s on s.rating = t.id and s.criterion = f.criterion
             where o.enrollment = :enrollment
             order by o.attempt desc, o.opened_at desc, f.criterion, s.level, s.feedback
            """)
        .param("enrollment", enrollment.value())
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return new Row(
        new Review.Id(row.getObject("review", UUID.class)),
        row.getInt("attempt"),
        Panel.Occasion.valueOf(row.getString("occasion")),
        new Version.Id(row.getObject("version", UUID.class)),
        row.getTimestamp("due_at").toInstant(),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("criterion"),
        row.getString("decided"),
        score(row));
  }

  private static @Nullable Score score(ResultSet row) throws SQLException {
    var criterion = row.getString("criterion");
    var level = row.getString("level");
    return criterion == null || level == null
        ? null
        : new Score(criterion, level, row.getString("feedback"));
  }
}
