package org.laurel.credentials.issuer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyStore {

  private final JdbcClient db;

  KeyStore(JdbcClient db) {
    this.db = db;
  }

  /// @param sealed the secret half, under the master key
  /// @param stolenSince from when on somebody else may have had it, or null
  record Row(
      int epoch, String publicKey, byte[] sealed, Instant madeAt, @Nullable Instant stolenSince) {}

  /// Does nothing when the epoch has a key already, also one that was made at the same time.
  ///
  /// @return whether the key is in
  boolean insert(Row key) {
    return db.sql(
                """
                insert into credentials.issuer_key (agency_id, epoch, public_key, sealed, made_at)
                values (:agency, :epoch, :publicKey, :sealed, :madeAt)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("epoch", key.epoch())
            .param("publicKey", key.publicKey())
            .param("sealed", key.sealed())
            .param("madeAt", Timestamp.from(key.madeAt()))
            .update()
        == 1;
  }

  /// Newest first.
  List<Row> all() {
    return db.sql(
            """
            select k.*,
                   (select min(s.since)
                      from credentials.stolen_key s
                     where s.agency_id = k.agency_id and s.epoch = k.epoch) as stolen_since
              from credentials.issuer_key k
             order by k.epoch desc
            """)
        .query((row, _) -> key(row))
        .list();
  }

  void insertTheft(int epoch, Instant since, String reason, Instant now) {
    db.sql(
            """
            insert into credentials.stolen_key (agency_id, epoch, since, reason, declared_at)
            values (:agency, :epoch, :since, :reason, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("epoch", epoch)
        .param("since", Timestamp.from(since))
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Row key(ResultSet row) throws SQLException {
    var stolen = row.getTimestamp("stolen_since");
    return new Row(
        row.getInt("epoch"),
        row.getString("public_key"),
        row.getBytes("sealed"),
        row.getTimestamp("made_at").toInstant(),
        stolen == null ? null : stolen.toInstant());
  }
}
