package org.laurel.credentials.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WalletStore {

  private final JdbcClient db;

  WalletStore(JdbcClient db) {
    this.db = db;
  }

  /// An offer whose code nobody has used yet.
  ///
  /// @param pin the digest of the code and what must be typed besides, or null
  record Open(UUID credential, Instant until, byte @Nullable [] pin) {

    boolean asksForPin() {
      return pin != null;
    }
  }

  /// The offer takes the place of the one before.
  void insert(UUID credential, byte[] code, byte @Nullable [] pin, Instant until) {
    db.sql(
            """
            insert into credentials.wallet_offer (agency_id, credential, code, pin, code_until)
            values (:agency, :credential, :code, :pin, :until)
                on conflict (agency_id, credential) do update
               set code = excluded.code,
                   pin = excluded.pin,
                   code_until = excluded.code_until,
                   tries = 0,
                   token = null,
                   token_until = null,
                   taken = '{}'
            """)
        .param("agency", Tenancy.current().value())
        .param("credential", credential)
        .param("code", code)
        .param("pin", pin)
        .param("until", Timestamp.from(until))
        .update();
  }

  /// Neither the code nor a token that it was exchanged for opens anything from now on.
  void close(UUID credential) {
    db.sql(
            """
            update credentials.wallet_offer
               set code = null,
                   token = null,
                   token_until = null
             where credential = :credential
            """)
        .param("credential", credential)
        .update();
  }

  Optional<Open> open(byte[] code, Instant now, int mostTries) {
    return opened("where code = :code", "code", code, now, mostTries);
  }

  Optional<Open> openOf(UUID credential, Instant now, int mostTries) {
    return opened("where credential = :of and code is not null", "of", credential, now, mostTries);
  }

  private Optional<Open> opened(String where, String name, Object value, Instant now, int most) {
    return db.sql(
            """
            select credential, code_until, pin
              from credentials.wallet_offer
             %s
               and code_until > :now
               and tries < :most
            """
                .formatted(where))
        .param(name, value)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, _) -> open(row))
        .optional();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getObject("credential", UUID.class),
        row.getTimestamp("code_until").toInstant(),
        row.getBytes("pin"));
  }
}
