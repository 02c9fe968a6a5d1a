package org.laurel.audit;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.database.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {

  private static final int AT_ONCE = 1000;

  private final JdbcClient db;

  AuditStore(JdbcClient db) {
    this.db = db;
  }

  /// The end of the chain, which nobody else can move until this transaction ends.
  Head lockHead(AgencyId agency) {
    return db.sql(
            """
            insert into audit.head as head (agency_id, number, hash)
            values (:agency, :number, :hash)
                on conflict (agency_id) do update set number = head.number
            returning number, hash
            """)
        .param("agency", agency.value())
        .param("number", Head.BEGINNING.number())
        .param("hash", Head.BEGINNING.hash())
        .query(Head.class)
        .single();
  }

  /// Entries of one act, at least one, each after the one before it, and the head that they lead
  /// to.
  void append(AgencyId agency, List<Entry> entries, Head head) {
    var act = entries.getFirst();
    db.sql(
            """
            with appended as (
                insert into audit.entry (agency_id, number, at, actor, action, subject_kind,
                                         subject, detail, previous_hash, hash)
                select :agency, it.number, :at, :actor, :action, it.kind,
                       it.subject, :detail, it.previous, it.hash
                  from unnest(:numbers::bigint[], :kinds::text[], :subjects::uuid[],
                              :previous::text[], :hashes::text[])
                       as it (number, kind, subject, previous, hash))
            update audit.head
               set number = :number,
                   hash = :hash
            """)
        .param("agency", agency.value())
        .param("at", Timestamp.from(act.at()))
        .param("actor", act.actor())
        .param("action", act.action())
        .param("detail", act.detail())
        .param("numbers", entries.stream().map(Entry::number).toArray(Long[]::new))
        .param("kinds", entries.stream().map(Entry::subjectKind).toArray(String[]::new))
        .param("subjects", entries.stream().map(Entry::subject).toArray(UUID[]::new))
        .param("previous", entries.stream().map(Entry::previousHash).toArray(String[]::new))
        .param("hashes", entries.stream().map(Entry::hash).toArray(String[]::new))
        .param("number", head.number())
        .param("hash", head.hash())
        .update();
  }

  Head head() {
    return db.sql("select number, hash from audit.head")
        .query(Head.class)
        .optional()
        .orElse(Head.BEGINNING);
  }

  /// From the first on; to be closed by the caller.
  Stream<Entry> all() {
    return db
        .sql("select * from audit.entry order by number")
        .withFetchSize(AT_ONCE)
        .query((row, _) -> EntryRow.read(row))
        .stream();
  }

  /// Newest first.
  List<Entry> upTo(long number, int limit) {
    return db.sql(
            """
            select *
              from audit.entry
             where number <= :number
             order by number desc
             limit :limit
            """)
        .param("number", number)
        .param("limit", limit)
        .query((row, _) -> EntryRow.read(row))
        .list();
  }
}
