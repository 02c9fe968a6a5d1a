package org.laurel.credentials.issuer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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
  record Row(int epoch, String publicKey, byte[] sealed, Instant madeAt) {}

  /// Does nothing when the epoch has a key already.
  void insert(Row key) {
    db.sql(
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
        .update();
  }

  /// Newest first.
  List<Row> all() {
    return db.sql("select * from credentials.issuer_key order by epoch desc")
        .query((row, _) -> key(row))
        .list();
  }

  private static Row key(ResultSet row) throws SQLException {
    return new Row(
        row.getInt("epoch"),
        row.getString("public_key"),
        row.getBytes("sealed"),
        row.getTimestamp("made_at").toInstant());
  }
}
