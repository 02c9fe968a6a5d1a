package org.laurel.review.pay;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PayStore {

  private static final String LINE =
      """
      select l.id, l.assessor, p.name, r.code, l.amount, l.reason, l.at
        from review.pay_line l
        join people.person p on p.id = l.assessor
        left join review.rating t on t.id = l.rating
        left join review.review r on r.id = t.review
      """;

  private final JdbcClient db;

  PayStore(JdbcClient db) {
    this.db = db;
  }

  /// @param code of the submission that was rated, or null for a correction
  record Line(
      UUID id,
      UUID assessor,
      String name,
      @Nullable String code,
      BigDecimal amount,
      String reason,
      Timestamp at) {}

  /// At the rate of the moment when it was sent; once, and only where there is a rate.
  void credit(UUID id, UUID rating) {
    db.sql(
            """
            insert into review.pay_line (agency_id, id, assessor, rating, amount, reason,
                   by_person, at)
            select t.agency_id, :id, t.assessor, t.id, rate.amount, '', t.assessor, t.submitted_at
              from review.rating t
             cross join lateral (select amount
                                   from review.pay_rate
                                  where since <= t.submitted_at
                                  order by since desc, made_at desc, id desc
                                  limit 1) rate
             where t.id = :rating
                on conflict do nothing
            """)
        .param("id", id)
        .param("rating", rating)
        .update();
  }

  void correct(
      UUID id, Person.Id assessor, BigDecimal amount, String reason, Person.Id by, Instant at) {
    db.sql(
            """
            insert into review.pay_line (agency_id, id, assessor, amount, reason, by_person, at)
            values (:agency, :id, :assessor, :amount, :reason, :by, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("assessor", assessor.value())
        .param("amount", amount)
        .param("reason", reason)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// From the one time to before the other, the newest first.
  List<Line> between(Instant from, Instant to) {
    return db.sql(LINE + " where l.at >= :from and l.at < :to order by l.at desc, l.id desc")
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(Line.class)
        .list();
  }

  List<Line> of(Person.Id assessor, Instant from, Instant to) {
    return between(from, to).stream().filter(it -> it.assessor().equals(assessor.value())).toList();
  }
}
