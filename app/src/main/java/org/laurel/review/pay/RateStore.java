package org.laurel.review.pay;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a rating is paid, from a moment on.
@Repository
class RateStore {

  private final JdbcClient db;

  RateStore(JdbcClient db) {
    this.db = db;
  }

  record Rate(BigDecimal amount, Timestamp since) {}

  void insert(UUID id, Instant since, BigDecimal amount, Person.Id by, Instant at) {
    db.sql(
            """
            insert into review.pay_rate (agency_id, id, since, amount, by_person, made_at)
            values (:agency, :id, :since, :amount, :by, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("since", Timestamp.from(since))
        .param("amount", amount)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// The newest first.
  List<Rate> all() {
    return db.sql(
            "select amount, since from review.pay_rate order by since desc, made_at desc, id desc")
        .query(Rate.class)
        .list();
  }
}
