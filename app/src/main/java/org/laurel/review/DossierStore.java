package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.review.Dossier.Found;
import org.laurel.review.Dossier.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is kept of a decision, and writes who lifted its masks.
@Repository
class DossierStore {

  private final JdbcClient db;

  DossierStore(JdbcClient db) {
    this.db = db;
  }

  record Decided(Outcome outcome, String rules, Timestamp at) {}

  Optional<Decided> decided(Review.Id review) {
    return db.sql(
            """
            select outcome, rules, decided_at as at
              from review.decision
             where review = :review
            """)
        .param("review", review.value())
        .query(Decided.class)
        .optional();
  }

  List<Found> findings(Review.Id review) {
    return db.sql(
            """
            select criterion, level, rule
              from review.finding
             where review = :review
             order by criterion
            """)
        .param("review", review.value())
        .query(Found.class)
        .list();
  }

  /// A rating, and whose it is.
  record Given(UUID assessor, Instant at, List<Mark> marks) {}

  /// In the order in which they came in.
  List<Given> ratings(Review.Id review) {
    var byRating = new LinkedHashMap<UUID, Given>();
    db.sql(
            """
            select t.id, t.assessor, t.submitted_at, s.criterion, s.level, s.feedback
              from review.rating t
              join review.score s on s.rating = t.id
             where t.review = :review
             order by t.submitted_at, t.id, s.criterion
            """)
        .param("review", review.value())
        .query(row -> {
          var given = byRating.computeIfAbsent(row.getObject("id", UUID.class), _ -> given(row));
          given.marks().add(mark(row));
        });
    return List.copyOf(byRating.values());
  }

  private static Given given(ResultSet row) {
    try {
      return new Given(
          row.getObject("assessor", UUID.class),
          row.getTimestamp("submitted_at").toInstant(),
          new ArrayList<>());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(row.getString("criterion"), row.getString("level"), row.getString("feedback"));
  }

  /// @param by null for the teacher
  record Happened(String what, @Nullable UUID by, String words, Timestamp at) {}

  List<Happened> happened(Review.Id review) {
    return db.sql(
            """
            select answer as what, by_person as by, reason as words, at
              from review.approval
             where review = :review
             union all
            select 'APPEALED', null, '', at
              from review.appeal
             where review = :review
             union all
            select 'CONFLICT_DECLARED', assessor, '', declared_at
              from review.conflict
             where review = :review
             union all
            select 'UNMASKED', by_person, reason, at
              from review.unmasking
             where review = :review
             order by at
            """)
        .param("review", review.value())
        .query(Happened.class)
        .list();
  }

  void unmask(UUID id, Review.Id review, String reason, Person.Id by, Instant at) {
    db.sql(
            """
            insert into review.unmasking (agency_id, id, review, by_person, reason, at)
            values (:agency, :id, :review, :by, :reason, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("review", review.value())
        .param("by", by.value())
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .update();
  }

  record Copied(String slot, String sha256) {}

  /// The assessors' copies; words are hashed here.
  List<Copied> copies(Review.Id review) {
    return db.sql(
            """
            select slot,
                   coalesce(sha256, encode(sha256(convert_to(coalesce(text, link), 'UTF8')), 'hex'))
                       as sha256
              from review.copy_item
             where review = :review
             order by slot, position
            """)
        .param("review", review.value())
        .query(Copied.class)
        .list();
  }
}
