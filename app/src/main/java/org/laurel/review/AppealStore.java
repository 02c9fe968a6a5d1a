package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppealStore {

  private final JdbcClient db;

  AppealStore(JdbcClient db) {
    this.db = db;
  }

  /// The last judging of a submission, as far as an appeal goes.
  ///
  /// @param appealed whether somebody has appealed already
  record Last(UUID review, Outcome outcome, Timestamp decided, boolean appealed) {

    Review.Id id() {
      return new Review.Id(review);
    }
  }

  Optional<Last> last(Enrollment.Id enrollment) {
    return db.sql(
            """
            select o.review, d.outcome, d.decided_at as decided,
                   exists (select from review.appeal a where a.review = o.review) as appealed
              from review.origin o
              join review.decision d on d.review = o.review
             where o.enrollment = :enrollment
               and o.occasion = 'SUBMISSION'
             order by o.attempt desc
             limit 1
            """)
        .param("enrollment", enrollment.value())
        .query(Last.class)
        .optional();
  }

  void insert(Review.Id review, Review.Id panel, String reason, Instant at) {
    db.sql(
            """
            insert into review.appeal (agency_id, review, panel, reason, at)
            values (:agency, :review, :panel, :reason, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.value())
        .param("panel", panel.value())
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// For who answers for the program.
  ///
  /// @param outcome null while the new assessors read
  record Line(String code, String panel, String reason, Timestamp at, @Nullable Outcome outcome) {}

  /// The newest first.
  List<Line> all(int most) {
    return db.sql(
            """
            select r.code, p.code as panel, a.reason, a.at, d.outcome
              from review.appeal a
              join review.review r on r.id = a.review
              join review.review p on p.id = a.panel
              left join review.decision d on d.review = a.panel
             order by a.at desc, a.review
             limit :most
            """)
        .param("most", most)
        .query(Line.class)
        .list();
  }
}
