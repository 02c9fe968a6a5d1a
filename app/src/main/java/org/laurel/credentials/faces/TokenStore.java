package org.laurel.credentials.faces;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

  private final JdbcClient db;

  TokenStore(JdbcClient db) {
    this.db = db;
  }

  /// The newest one, unless its key was stolen before it was signed.
  Optional<String> good(UUID id) {
    return db.sql(
            """
            select t.token
              from credentials.token t
             where t.id = :id
               and not exists (select
                                 from credentials.stolen_key s
                                where s.agency_id = t.agency_id
                                  and s.epoch = t.epoch
                                  and s.since <= t.signed_at)
             order by t.epoch desc
             limit 1
            """)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /// Does nothing when the key has signed it already.
  void insert(UUID id, int epoch, String token, Instant now) {
    db.sql(
            """
            insert into credentials.token (agency_id, id, epoch, token, signed_at)
            values (:agency, :id, :epoch, :token, :now)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("epoch", epoch)
        .param("token", token)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// The signed text of somebody's credential for this version: what a badge class says.
  Optional<String> anyOf(UUID version) {
    return db.sql(
            """
            select d.text
              from credentials.document d
              join credentials.award a on a.agency_id = d.agency_id and a.id = d.id
             where a.version = :version
             order by d.signed_at
             limit 1
            """)
        .param("version", version)
        .query(String.class)
        .optional();
  }
}
