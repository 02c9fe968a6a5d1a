package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ratings that are not sent yet.
@Repository
class DraftStore {

  private final JdbcClient db;

  DraftStore(JdbcClient db) {
    this.db = db;
  }

  /// Saved only by who holds the submission.
  ///
  /// @return how many rows that was
  int save(String code, Person.Id assessor, List<Score> scores, Instant at) {
    return db.sql(
            """
            insert into review.draft (agency_id, review, assessor, criteria, levels, feedback, saved_at)
            select :agency, s.review, s.assessor, :criteria, :levels, :feedback, :at
              from review.seat s
             where s.code = :code
               and s.assessor = :assessor
               and s.until < 'infinity'
                on conflict (agency_id, review, assessor)
                do update set criteria = excluded.criteria,
                              levels = excluded.levels,
                              feedback = excluded.feedback,
                              saved_at = excluded.saved_at
            """)
        .param("agency", Tenancy.current().value())
        .param("code", code)
        .param("assessor", assessor.value())
        .param("criteria", RatingStore.column(scores, Score::criterion))
        .param("levels", RatingStore.column(scores, Score::level))
        .param("feedback", RatingStore.column(scores, Score::feedback))
        .param("at", Timestamp.from(at))
        .update();
  }

  List<Score> of(Review.Id review, Person.Id assessor) {
    return db.sql(
            """
            select s.criterion, s.level, s.feedback
              from review.draft d, unnest(d.criteria, d.levels, d.feedback)
                       as s (criterion, level, feedback)
             where d.review = :review
               and d.assessor = :assessor
            """)
        .param("review", review.value())
        .param("assessor", assessor.value())
        .query(Score.class)
        .list();
  }

  void remove(Review.Id review, Person.Id assessor) {
    db.sql("delete from review.draft where review = :review and assessor = :assessor")
        .param("review", review.value())
        .param("assessor", assessor.value())
        .update();
  }
}
