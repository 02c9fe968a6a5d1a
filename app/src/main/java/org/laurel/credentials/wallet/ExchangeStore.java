package org.laurel.credentials.wallet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Of those who come at once with the same code or token, only one finds it.
@Repository
class ExchangeStore {

  private final JdbcClient db;

  ExchangeStore(JdbcClient db) {
    this.db = db;
  }

  /// Counts a try, and keeps others out until the transaction ends.
  void tryOf(byte[] code) {
    db.sql("update credentials.wallet_offer set tries = tries + 1 where code = :code")
        .param("code", code)
        .update();
  }

  /// The code is used up, the token opens the same credential.
  ///
  /// @return whether the code was still there
  boolean exchange(byte[] code, byte[] token, Instant until) {
    return db.sql(
                """
                update credentials.wallet_offer
                   set code = null,
                       token = :token,
                       token_until = :until
                 where code = :code
                """)
            .param("code", code)
            .param("token", token)
            .param("until", Timestamp.from(until))
            .update()
        == 1;
  }

  /// The credential that the token opens; others who bring it wait until the transaction ends.
  Optional<UUID> opened(byte[] token, Instant now) {
    return db.sql(
            """
            select credential
              from credentials.wallet_offer
             where token = :token
               and token_until > :now
               for update
            """)
        .param("token", token)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional();
  }

  /// Whether the token had not been used for this form before.
  boolean take(byte[] token, Form form, Instant now) {
    return db.sql(
                """
                update credentials.wallet_offer
                   set taken = taken || :form::text,
                       taken_at = :now
                 where token = :token
                   and not (:form::text = any(taken))
                """)
            .param("token", token)
            .param("form", form.id())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// When a wallet took it last.
  Optional<Instant> takenAt(UUID credential) {
    return db.sql(
            """
            select taken_at
              from credentials.wallet_offer
             where credential = :credential
               and taken_at is not null
            """)
        .param("credential", credential)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }
}
