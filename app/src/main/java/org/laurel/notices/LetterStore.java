package org.laurel.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {

  private final JdbcClient db;

  LetterStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Letter letter, Instant carryAt) {
    db.sql(
            """
            insert into notices.letter (agency_id, id, address, subject, body, html, off, carry_at)
            values (:agency, :id, :address, :subject, :body, :html, :off, :carryAt)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", letter.id())
        .param("address", letter.address())
        .param("subject", letter.subject())
        .param("body", letter.body())
        .param("html", letter.html())
        .param("off", letter.off())
        .param("carryAt", Timestamp.from(carryAt))
        .update();
  }

  /// Takes what is due; another node skips it until this transaction ends.
  List<Letter> due(Instant now, int limit) {
    return db.sql(
            """
            select id, address, subject, body, html, off
              from notices.letter
             where carry_at <= :now
             order by carry_at
             limit :limit
               for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query(Letter.class)
        .list();
  }

  void remove(Collection<UUID> letters) {
    db.sql("delete from notices.letter where id in (:letters)").param("letters", letters).update();
  }

  /// Tries again after 1, 2, 4 … minutes, at most 6 hours.
  void retry(UUID letter, Instant now) {
    db.sql(
            """
            update notices.letter
               set attempts = attempts + 1,
                   carry_at = :now::timestamptz + least(interval '6 hours', interval '1 minute' * 2 ^ attempts)
             where id = :letter
            """)
        .param("letter", letter)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// @return how many letters were tried that often in vain
  int giveUpAfter(int attempts) {
    return db.sql("delete from notices.letter where attempts >= :attempts")
        .param("attempts", attempts)
        .update();
  }
}
