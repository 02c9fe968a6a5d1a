package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingStore {

  private final JdbcClient db;

  RatingStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Review.Id review, Person.Id assessor, Rating rating, Instant at) {
    db.sql(
            """
            with rated as (
                insert into review.rating (agency_id, id, review, assessor, submitted_at)
                values (:agency, :id, :review, :assessor, :at)
                returning agency_id, id
            )
            insert into review.score (agency_id, rating, criterion, level, feedback)
            select agency_id, id, s.criterion, s.level, s.feedback
              from rated, unnest(:criteria::text[], :levels::text[], :feedback::text[])
                       as s (criterion, level, feedback)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", rating.id())
        .param("review", review.value())
        .param("assessor", assessor.value())
        .param("at", Timestamp.from(at))
        .param("criteria", column(rating.scores(), Score::criterion))
        .param("levels", column(rating.scores(), Score::level))
        .param("feedback", column(rating.scores(), Score::feedback))
        .update();
  }

  /// In the order in which they came in.
  List<Rating> of(Review.Id review) {
    var byRating = new LinkedHashMap<UUID, List<Score>>();
    db.sql(
            """
            select t.id, s.criterion, s.level, s.feedback
              from review.rating t
              join review.score s on s.rating = t.id
             where t.review = :review
             order by t.submitted_at, t.id
            """)
        .param("review", review.value())
        .query(row -> {
          byRating
              .computeIfAbsent(row.getObject("id", UUID.class), _ -> new ArrayList<>())
              .add(score(row));
        });
    return byRating.entrySet().stream().map(it -> new Rating(it.getKey(), it.getValue())).toList();
  }

  private static Score score(ResultSet row) throws SQLException {
    return new Score(row.getString("criterion"), row.getString("level"), row.getString("feedback"));
  }

  static String[] column(List<Score> scores, Function<Score, String> of) {
    return scores.stream().map(of).toArray(String[]::new);
  }
}
