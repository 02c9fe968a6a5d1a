package org.laurel.credentials.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpenedStore {

  private final JdbcClient db;

  OpenedStore(JdbcClient db) {
    this.db = db;
  }

  /// @param basis such as `enrollment 0198…`
  record Basis(UUID earner, UUID version, String basis, boolean stands) {}

  Optional<Basis> basis(UUID credential) {
    return db.sql(
            """
            select a.earner, a.version, a.basis, s.revoked_at is null as stands
              from credentials.credential c
              join credentials.award a on a.agency_id = c.agency_id and a.id = c.id
              join credentials.status s on s.agency_id = c.agency_id and s.award = c.id
             where c.id = :credential
            """)
        .param("credential", credential)
        .query(Basis.class)
        .optional();
  }

  Set<UUID> of(UUID credential) {
    return db.sql("select item from credentials.opened where credential = :credential")
        .param("credential", credential)
        .query(UUID.class)
        .set();
  }

  void open(UUID credential, UUID item, Instant now) {
    db.sql(
            """
            insert into credentials.opened (agency_id, credential, item, opened_at)
            values (:agency, :credential, :item, :now)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("credential", credential)
        .param("item", item)
        .param("now", Timestamp.from(now))
        .update();
  }

  void close(UUID credential, UUID item) {
    db.sql("delete from credentials.opened where credential = :credential and item = :item")
        .param("credential", credential)
        .param("item", item)
        .update();
  }
}
