package org.laurel.credentials.issuing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.credentials.issuing.Signing.Signed;
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

  /// Those that wait behind this one, in their order.
  List<UUID> pendingAfter(UUID award, int limit) {
    return db.sql(
            """
            select award
              from credentials.pending
             where award > :award
             order by award
             limit :limit
            """)
        .param("award", award)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  int countPending() {
    return db.sql("select count(*) from credentials.pending").query(Integer.class).single();
  }

  /// The award, if it was waiting; it is from now on nobody else's to issue.
  List<UUID> take(UUID award) {
    return db.sql("delete from credentials.pending where award = :award returning award")
        .param("award", award)
        .query(UUID.class)
        .list();
  }

  /// The same with those that wait behind this one, but for what others have taken.
  List<UUID> takeAfter(UUID award, int limit) {
    return db.sql(
            """
            delete from credentials.pending p
             using (select agency_id, award
                      from credentials.pending
                     where award > :award
                     order by award
                     limit :limit
                       for update skip locked) as chosen
             where p.agency_id = chosen.agency_id
               and p.award = chosen.award
            returning p.award
            """)
        .param("award", award)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /// Which of them have their credential already.
  Set<UUID> issued(List<UUID> awards) {
    return db.sql("select id from credentials.credential where id = any(:awards)")
        .param("awards", awards.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
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

  void insertAnew(List<Signed> all, Instant now) {
    insert("credentials.signed_anew", "signed_at", all, now);
  }

  void insertCredentials(List<Signed> all, Instant now) {
    insert("credentials.credential", "issued_at", all, now);
  }

  private void insert(String table, String time, List<Signed> all, Instant now) {
    db.sql(
            """
            insert into %s (agency_id, id, document, sha256, %s)
            select :agency, it.id, convert_from(it.document, 'UTF8'), it.seal, :now::timestamptz
              from unnest(:ids::uuid[], :documents::bytea[], :seals::text[])
                   as it (id, document, seal)
            """
                .formatted(table, time))
        .param("agency", Tenancy.current().value())
        .param("ids", all.stream().map(Signed::id).toArray(UUID[]::new))
        .param("documents", all.stream().map(Signed::document).toArray(byte[][]::new))
        .param("seals", all.stream().map(Signed::seal).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }
}
