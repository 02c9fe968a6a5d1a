package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
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

  /// Leaves out what the rules would refuse, so that the search stays short however many wait. It
  /// only narrows: [ReviewPolicy] decides, on facts read afresh.
  private static final String OPEN =
      """
        from review.seat s
        join review.origin o on o.review = s.review
        join review.review r on r.id = s.review
       where s.until < 'infinity'
         and s.until <= :now
         and o.earner <> all (:barred::uuid[])
         and not o.organizations && :organizations::uuid[]
         and r.program <> all (:shut::text[])
         and not exists (select from people.affiliation a
                          where a.person = o.earner
                            and a.organization = any (:under::uuid[]))
         and not exists (select from review.seat own
                          where own.review = s.review
                            and own.assessor = any (:accounts::uuid[])
                            and (own.number <> s.number or own.assessor <> :assessor))
         and not exists (select from review.conflict c
                          where c.review = s.review
                            and c.assessor = any (:accounts::uuid[]))
         and (o.eyes <> 'NEW'
              or not exists (select from review.origin b
                               join review.rating t on t.review = b.review
                              where b.enrollment = o.enrollment
                                and b.review <> o.review
                                and t.assessor = any (:accounts::uuid[])))
      """
          + Gate.OPEN
          + " order by s.due_at, s.code, s.number";

  /// The rules allow far fewer; the limit keeps PostgreSQL from preparing for thousands.
  private static final String HELD =
      """
        from review.seat s
        join review.review r on r.id = s.review
       where s.assessor = :assessor
         and s.until < 'infinity'
       order by s.due_at, s.code
       limit 50
      """;

  private static final String FREE_SEAT =
      "select s.number, 'FREE' as hold, " + ReviewStore.REVIEW + OPEN;
  private static final String MY_SEAT =
      "select s.number, 'MINE' as hold, " + ReviewStore.REVIEW + HELD;

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

  List<Seat> open(Standing standing, Instant now, int most) {
    return seats(FREE_SEAT + limit(most), standing, now);
  }

  /// What waits and what is in hand, in one statement.
  List<Seat> all(Standing standing, Instant now, int most) {
    var both = "(" + FREE_SEAT + limit(most) + ") union all (" + MY_SEAT + ")";
    return seats(both, standing, now);
  }

  /// Written out: behind a parameter PostgreSQL plans for a tenth of all that waits, and sorts it.
  private static String limit(int most) {
    return " limit " + most;
  }

  private List<Seat> seats(String sql, Standing standing, Instant now) {
    return db.sql(sql)
        .param("assessor", standing.assessor().value())
        .param("accounts", ReviewStore.texts(standing.accounts()))
        .param("barred", ReviewStore.texts(standing.barred()))
        .param("organizations", ReviewStore.texts(standing.worksAt()))
        .param("under", ReviewStore.texts(standing.under()))
        .param("shut", standing.shut().toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .query((row, _) -> seat(row))
        .list();
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

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        ReviewStore.review(row), row.getInt("number"), Hold.valueOf(row.getString("hold")));
  }
}
