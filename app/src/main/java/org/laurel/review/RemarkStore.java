package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Words on places in the evidence.
@Repository
class RemarkStore {

  private final JdbcClient db;

  RemarkStore(JdbcClient db) {
    this.db = db;
  }

  /// Only by who holds the submission, on a piece of it and a criterion that is asked about.
  ///
  /// @return how many rows that was
  int insert(String code, Person.Id assessor, Remark remark, Instant at) {
    return db.sql(
            """
            insert into review.remark (agency_id, id, review, assessor, item, criterion,
                   second, page, quote, words, made_at)
            select :agency, :id, c.review, s.assessor, c.id, :criterion,
                   :second::int, :page::int, :quote, :words, :at
              from review.seat s
              join review.review r on r.id = s.review
              join review.copy_item c on c.review = s.review
             where s.code = :code
               and s.assessor = :assessor
               and s.until < 'infinity'
               and c.id = :item
               and :criterion = any (r.criteria)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", remark.id())
        .param("criterion", remark.criterion())
        .param("second", remark.second())
        .param("page", remark.page())
        .param("quote", remark.quote())
        .param("words", remark.words())
        .param("at", Timestamp.from(at))
        .param("code", code)
        .param("assessor", assessor.value())
        .param("item", remark.item())
        .update();
  }

  /// @return how many rows that was; none when the rating is sent
  int remove(String code, Person.Id assessor, UUID id) {
    return db.sql(
            """
            delete from review.remark k
             using review.seat s
             where k.id = :id
               and k.assessor = :assessor
               and s.review = k.review
               and s.assessor = k.assessor
               and s.code = :code
               and s.until < 'infinity'
            """)
        .param("id", id)
        .param("assessor", assessor.value())
        .param("code", code)
        .update();
  }

  /// A remark as its teacher reads it.
  ///
  /// @param level what its writer chose for the criterion
  record Told(
      int attempt,
      String criterion,
      String level,
      String slot,
      @Nullable Integer second,
      @Nullable Integer page,
      String quote,
      String words) {}

  /// Of all ratings that were sent; the caller shows only those of attempts that are decided.
  List<Told> told(Enrollment.Id enrollment) {
    return db.sql(
            """
            select o.attempt, k.criterion, s.level, c.slot, k.second, k.page, k.quote, k.words
              from review.origin o
              join review.rating t on t.review = o.review
              join review.remark k on k.review = t.review and k.assessor = t.assessor
              join review.score s on s.rating = t.id and s.criterion = k.criterion
              join review.copy_item c on c.review = k.review and c.id = k.item
             where o.enrollment = :enrollment
             order by c.slot, k.second, k.page, k.words
            """)
        .param("enrollment", enrollment.value())
        .query(Told.class)
        .list();
  }
}
