package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.review.Match.Tie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What ties an assessor to a submission, and conflicts declared.
@Repository
class TieStore {

  private final JdbcClient db;

  TieStore(JdbcClient db) {
    this.db = db;
  }

  record Ties(Person.Id earner, Set<Tie> ties, int inHand) {}

  /// Everything about the two that may have changed since the search, in one statement.
  Ties between(Review.Id review, Person.Id assessor) {
    return db.sql(
            """
            select o.earner,
                   exists (select from review.origin mine
                             join review.seat theirs on theirs.review = mine.review
                            where mine.earner = :assessor
                              and theirs.assessor = o.earner) as judged,
                   exists (select from review.conflict c
                            where c.review = o.review
                              and c.assessor = :assessor) as declared,
                   exists (select from review.rating t
                            where t.review = o.review
                              and t.assessor = :assessor) as rated,
                   (select count(*) from review.seat s
                     where s.assessor = :assessor
                       and s.until < 'infinity'
                       and s.review <> o.review) as in_hand
              from review.origin o
             where o.review = :review
            """)
        .param("review", review.value())
        .param("assessor", assessor.value())
        .query((row, _) -> ties(row))
        .single();
  }

  private static Ties ties(ResultSet row) throws SQLException {
    var ties = EnumSet.noneOf(Tie.class);
    if (row.getBoolean("judged")) ties.add(Tie.EARNER_JUDGED_ASSESSOR);
    if (row.getBoolean("declared")) ties.add(Tie.CONFLICT_DECLARED);
    if (row.getBoolean("rated")) ties.add(Tie.ALREADY_RATED);
    var earner = new Person.Id(row.getObject("earner", UUID.class));
    return new Ties(earner, ties, row.getInt("in_hand"));
  }

  void declare(Review.Id review, Person.Id assessor, Instant at) {
    db.sql(
            """
            insert into review.conflict (agency_id, review, assessor, declared_at)
            values (:agency, :review, :assessor, :at)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.value())
        .param("assessor", assessor.value())
        .param("at", Timestamp.from(at))
        .update();
  }
}
