package org.laurel.credentials.issuing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

  /// The same with those that wait behind this one, but for what others have taken. They are chosen
  /// into an array, once: a join may choose anew for each row, and take more than the limit.
  List<UUID> takeAfter(UUID award, int limit) {
    return db.sql(
            """
            delete from credentials.pending
             where award = any (array(
                       select award
                         from credentials.pending
                        where award > :award
                        order by award
                        limit :limit
                          for update skip locked))
            returning award
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
              join lateral (select d.ending, d.signed_at
                              from credentials.document d
                             where d.agency_id = c.agency_id and d.id = c.id
                             order by d.signed_at desc
                             limit 1) newest on true
             where s.revoked_at is null
               and newest.signed_at >= :since
               and strpos(newest.ending, '"' || :key || '"') > 0
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
    keep(all.stream().map(Signed::shared).filter(Objects::nonNull));
    db.sql(
            """
            insert into %s (agency_id, id, document, boilerplate, own, sha256, %s)
            select :agency, it.id,
                   case when it.shared is null then it.text end,
                   it.shared,
                   case when it.shared is not null then string_to_array(it.text, :between) end,
                   it.seal, :now::timestamptz
              from (select id, shared, convert_from(own, 'UTF8') as text, seal
                      from unnest(:ids::uuid[], :shared::uuid[], :own::bytea[], :seals::text[])
                           as sent (id, shared, own, seal)) as it
            """
                .formatted(table, time))
        .param("agency", Tenancy.current().value())
        .param("ids", all.stream().map(Signed::id).toArray(UUID[]::new))
        .param("shared", all.stream().map(Signed::sharedId).toArray(UUID[]::new))
        .param("own", all.stream().map(Signed::own).toArray(byte[][]::new))
        .param("between", Shared.BETWEEN)
        .param("seals", all.stream().map(Signed::seal).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// In one order everywhere, so that two who keep the same wait for each other once at most.
  private void keep(Stream<Shared> all) {
    all.distinct()
        .sorted(Comparator.comparing(Shared::id))
        .forEach(it ->
            db.sql(
                    """
                    insert into credentials.boilerplate (agency_id, id, pieces, holes)
                    values (:agency, :id, :pieces, :holes)
                        on conflict do nothing
                    """)
                .param("agency", Tenancy.current().value())
                .param("id", it.id())
                .param("pieces", it.boilerplate().pieces().toArray(String[]::new))
                .param("holes", it.boilerplate().holes().toArray(Integer[]::new))
                .update());
  }
}
