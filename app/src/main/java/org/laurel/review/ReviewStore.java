package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewStore {

  static final String REVIEW = "r.id, r.code, r.version, r.criteria, r.settle, r.state, r.due_at";

  private final JdbcClient db;

  ReviewStore(JdbcClient db) {
    this.db = db;
  }

  /// Makes raters of the same submission wait for each other, so that the last one decides.
  Optional<Review> lock(String code, Person.Id assessor) {
    return db.sql(
            "select "
                + REVIEW
                + """
                  from review.review r
                  join review.seat s on s.review = r.id
                 where r.code = :code
                   and s.assessor = :assessor
                   for update of r
                """)
        .param("code", code)
        .param("assessor", assessor.value())
        .query((row, _) -> review(row))
        .optional();
  }

  Review byId(Review.Id id) {
    return db.sql("select " + REVIEW + " from review.review r where r.id = :id")
        .param("id", id.value())
        .query((row, _) -> review(row))
        .single();
  }

  /// For who answers for the program.
  Optional<Review> byCode(String code) {
    return byCode(code, "");
  }

  Optional<Review> lock(String code) {
    return byCode(code, " for update");
  }

  private Optional<Review> byCode(String code, String lock) {
    return db.sql("select " + REVIEW + " from review.review r where r.code = :code" + lock)
        .param("code", code)
        .query((row, _) -> review(row))
        .optional();
  }

  void change(Review.Id review, Review.State state, Set<String> settle) {
    db.sql("update review.review set state = :state, settle = :settle where id = :review")
        .param("state", state.name())
        .param("settle", settle.toArray(String[]::new))
        .param("review", review.value())
        .update();
  }

  Origin origin(Review.Id review) {
    return db.sql(
            """
            select review, submission, enrollment, earner, organizations, attempt, opened_at
              from review.origin
             where review = :review
            """)
        .param("review", review.value())
        .query((row, _) -> origin(row))
        .single();
  }

  Panel panel(Review.Id review) {
    return db.sql(
            """
            select r.program, r.raters, r.approval, o.eyes, o.occasion
              from review.review r
              join review.origin o on o.review = r.id
             where r.id = :review
            """)
        .param("review", review.value())
        .query(Panel.class)
        .single();
  }

  static Review review(ResultSet row) throws SQLException {
    return new Review(
        new Review.Id(uuid(row, "id")),
        row.getString("code"),
        new Version.Id(uuid(row, "version")),
        Set.of(texts(row, "criteria")),
        Set.of(texts(row, "settle")),
        Review.State.valueOf(row.getString("state")),
        row.getTimestamp("due_at").toInstant());
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        new Review.Id(uuid(row, "review")),
        new Submission.Id(uuid(row, "submission")),
        new Enrollment.Id(uuid(row, "enrollment")),
        new Person.Id(uuid(row, "earner")),
        Set.of((UUID[]) row.getArray("organizations").getArray()),
        row.getInt("attempt"),
        row.getTimestamp("opened_at").toInstant());
  }

  static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  static String[] texts(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
