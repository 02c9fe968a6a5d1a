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
class TokenKeyStore {

  private final JdbcClient db;

  TokenKeyStore(JdbcClient db) {
    this.db = db;
  }

  /// @param jwk the public half
  /// @param sealed the pair, under the master key
  /// @param stolenSince when the keys of its epoch were stolen, or null
  record Row(int epoch, String jwk, byte[] sealed, @Nullable Instant stolenSince) {}

  /// Does nothing when the epoch has one already.
  void insert(int epoch, String jwk, byte[] sealed, Instant now) {
    db.sql(
            """
            insert into credentials.token_key (agency_id, epoch, public_jwk, sealed, made_at)
            values (:agency, :epoch, :jwk, :sealed, :now)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("epoch", epoch)
        .param("jwk", jwk)
        .param("sealed", sealed)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Newest first.
  List<Row> all() {
    return db.sql(
            """
            select t.*,
                   (select min(s.since)
                      from credentials.stolen_key s
                     where s.agency_id = t.agency_id and s.epoch = t.epoch) as stolen_since
              from credentials.token_key t
             order by t.epoch desc
            """)
        .query((row, _) -> key(row))
        .list();
  }

  private static Row key(ResultSet row) throws SQLException {
    var stolen = row.getTimestamp("stolen_since");
    return new Row(
        row.getInt("epoch"),
        row.getString("public_jwk"),
        row.getBytes("sealed"),
        stolen == null ? null : stolen.toInstant());
  }
}
