package org.laurel.credentials.issuing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits to be issued, and what was.
@Repository
class IssuanceStore {

  private final JdbcClient db;

  IssuanceStore(JdbcClient db) {
    this.db = db;
  }

  List<UUID> pending(int limit) {
    return db.sql("select award from credentials.pending order by award limit :limit")
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  int countPending() {
    return db.sql("select count(*) from credentials.pending").query(Integer.class).single();
  }

  /// Whether the award was waiting; it is from now on nobody else's to issue.
  boolean take(UUID award) {
    return db.sql("delete from credentials.pending where award = :award")
            .param("award", award)
            .update()
        == 1;
  }

  boolean isIssued(UUID award) {
    return db.sql("select exists (select from credentials.credential where id = :award)")
        .param("award", award)
        .query(Boolean.class)
        .single();
  }

  /// What stands and was signed last with this key, at this time or later, waits for another
  /// signature.
  ///
  /// @param key as proofs name it
  /// @return how many
  int awaitSignatures(String key, Instant since) {
    return db.sql(
            """
            insert into credentials.pending (agency_id, award)
            select c.agency_id, c.id
              from credentials.credential c
              join credentials.status s on s.agency_id = c.agency_id and s.award = c.id
              left join lateral (select n.document, n.signed_at
                                   from credentials.signed_anew n
                                  where n.agency_id = c.agency_id and n.id = c.id
                                  order by n.signed_at desc
                                  limit 1) anew on true
             where s.revoked_at is null
               and coalesce(anew.signed_at, c.issued_at) >= :since
               and strpos(coalesce(anew.document, c.document), '"' || :key || '"') > 0
                on conflict do nothing
            """)
        .param("key", key)
        .param("since", Timestamp.from(since))
        .update();
  }

  void insertAnew(UUID id, String document, String sha256, Instant now) {
    insert("credentials.signed_anew", "signed_at", id, document, sha256, now);
  }

  void insertCredential(UUID id, String document, String sha256, Instant now) {
    insert("credentials.credential", "issued_at", id, document, sha256, now);
  }

  private void insert(
      String table, String time, UUID id, String document, String sha256, Instant now) {
    db.sql(
            """
            insert into %s (agency_id, id, document, sha256, %s)
            values (:agency, :id, :document, :sha256, :now)
            """
                .formatted(table, time))
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("document", document)
        .param("sha256", sha256)
        .param("now", Timestamp.from(now))
        .update();
  }
}
