package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SeatStore {

  /// The rules allow far fewer; the limit keeps PostgreSQL from preparing for thousands. It must
  /// not see who asks while it plans, or it plans anew for each, which takes longer than to look.
  static final String HELD =
      """
        from review.seat s
        join review.review r on r.id = s.review
       where s.assessor = (select :assessor::uuid)
         and s.until < 'infinity'
       order by s.due_at, s.code
       limit 50
      """;

  private final JdbcClient db;

  SeatStore(JdbcClient db) {
    this.db = db;
  }

  /// @param number tells the seats of a review apart
  record Seat(Review review, int number, Hold hold) {}

  enum Hold {
    FREE,
    MINE
  }

  void add(Review review, int number) {
    db.sql(
            """
            insert into review.seat (agency_id, review, number, due_at, code)
            values (:agency, :review, :number, :due, :code)
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.id().value())
        .param("number", number)
        .param("due", Timestamp.from(review.due()))
        .param("code", review.code())
        .update();
  }

  /// One allocation at a time in an agency, so that pairs and loads are counted exactly.
  void lock() {
    db.sql("select pg_advisory_xact_lock(hashtextextended('review.seat' || :agency, 0))")
        .param("agency", Tenancy.current().value().toString())
        .query((_, _) -> 1)
        .single();
  }

  void take(Seat seat, Person.Id assessor, Instant now, Instant until) {
    db.sql(
            """
            update review.seat
               set assessor = :assessor,
                   taken_at = :now,
                   until = :until
             where review = :review
               and number = :number
            """)
        .param("assessor", assessor.value())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("review", seat.review().id().value())
        .param("number", seat.number())
        .update();
  }

  /// For good: the rating is in.
  void keep(Review.Id review, Person.Id assessor) {
    held("update review.seat set until = 'infinity'", review, assessor).update();
  }

  void free(Review.Id review, Person.Id assessor) {
    held(
            "update review.seat set assessor = null, taken_at = null, until = '-infinity'",
            review,
            assessor)
        .update();
  }

  private StatementSpec held(String change, Review.Id review, Person.Id assessor) {
    return db.sql(change + " where review = :review and assessor = :assessor")
        .param("review", review.value())
        .param("assessor", assessor.value());
  }

  /// The seats of a new review that nobody has yet.
  List<Seat> of(Review review) {
    return db.sql("select number from review.seat where review = :review and assessor is null")
        .param("review", review.id().value())
        .query((row, _) -> new Seat(review, row.getInt("number"), Hold.FREE))
        .list();
  }

  /// Who has it in hand and has not rated it.
  Set<Person.Id> holders(Review.Id review) {
    return Set.copyOf(
        db.sql(
                """
                select assessor
                  from review.seat
                 where review = :review
                   and assessor is not null
                   and until < 'infinity'
                """)
            .param("review", review.value())
            .query((row, _) -> new Person.Id(row.getObject("assessor", UUID.class)))
            .list());
  }

  List<Review> inHand(Person.Id assessor) {
    return db.sql("select " + ReviewStore.REVIEW + HELD)
        .param("assessor", assessor.value())
        .query((row, _) -> ReviewStore.review(row))
        .list();
  }
}
