package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Ratings that are not sent yet.
@Repository
class DraftStore {

  private static final String REMARKS =
      """
      (select jsonb_agg(to_jsonb(k) - 'agency_id' - 'review' - 'assessor' - 'made_at'
                        order by k.second, k.page, k.made_at, k.id)
         from review.remark k
        where k.review = r.id
          and k.assessor = s.assessor) as remarks
      """;
  private static final String PHRASES =
      """
      (select jsonb_agg(jsonb_build_object('id', p.id, 'text', p.text) order by p.made_at, p.id)
         from review.phrase p
        where p.assessor = s.assessor) as phrases
      """;

  private static final String BEGUN =
      "select "
          + ReviewStore.REVIEW
          + """
          , d.criteria as scored, d.levels, d.feedback,
                 coalesce(t.kind, 'SUBMISSION') as paper,
                 coalesce(o.attempt > 1, false) as again, o.enrollment,
          """
          + REMARKS
          + ","
          + PHRASES
          + """
            from review.review r
            join review.seat s on s.review = r.id
            left join review.draft d on d.review = r.id and d.assessor = s.assessor
            left join review.trial t on t.review = r.id
            left join review.origin o on o.review = r.id
           where r.code = :code
             and s.assessor = :assessor
             and s.until < 'infinity'
          """;

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();

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

  /// A review in somebody's hands, and what they have written so far.
  ///
  /// @param paper whether it is a submission or an anchor paper
  /// @param isAgain whether it is one more step
  /// @param enrollment whence it comes, which the assessor must not learn; null of an anchor paper
  /// @param remarks on places in the evidence
  /// @param phrases what the assessor keeps to use again
  record Begun(
      Review review,
      Calibration.Subject paper,
      boolean isAgain,
      Enrollment.@Nullable Id enrollment,
      List<Score> scores,
      List<Remark> remarks,
      List<Phrase> phrases) {}

  Optional<Begun> begun(String code, Person.Id assessor) {
    return db.sql(BEGUN)
        .param("code", code)
        .param("assessor", assessor.value())
        .query((row, _) -> begun(row))
        .optional();
  }

  private Begun begun(ResultSet row) throws SQLException {
    var enrollment = row.getObject("enrollment", UUID.class);
    return new Begun(
        ReviewStore.review(row),
        Calibration.Subject.valueOf(row.getString("paper")),
        row.getBoolean("again"),
        enrollment == null ? null : new Enrollment.Id(enrollment),
        scores(row),
        list(row, "remarks", Remark[].class),
        list(row, "phrases", Phrase[].class));
  }

  private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var text = row.getString(column);
    return text == null ? List.of() : List.of(json.readValue(text, type));
  }

  private static List<Score> scores(ResultSet row) throws SQLException {
    if (row.getArray("scored") == null) return List.of();
    var criteria = ReviewStore.texts(row, "scored");
    var levels = ReviewStore.texts(row, "levels");
    var feedback = ReviewStore.texts(row, "feedback");
    return IntStream.range(0, criteria.length)
        .mapToObj(i -> new Score(criteria[i], levels[i], feedback[i]))
        .toList();
  }

  void remove(Review.Id review, Person.Id assessor) {
    db.sql("delete from review.draft where review = :review and assessor = :assessor")
        .param("review", review.value())
        .param("assessor", assessor.value())
        .update();
  }
}
