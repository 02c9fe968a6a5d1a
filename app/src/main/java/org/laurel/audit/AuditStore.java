package org.laurel.audit;

import java.sql.Timestamp;
import java.util.List;
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

  void append(AgencyId agency, Entry entry) {
    db.sql(
            """
            with appended as (
                insert into audit.entry (agency_id, number, at, actor, action, subject_kind,
                                         subject, detail, previous_hash, hash)
                values (:agency, :number, :at, :actor, :action, :subjectKind,
                        :subject, :detail, :previousHash, :hash)
                returning number, hash)
            update audit.head
               set number = appended.number,
                   hash = appended.hash
              from appended
            """)
        .param("agency", agency.value())
        .param("number", entry.number())
        .param("at", Timestamp.from(entry.at()))
        .param("actor", entry.actor())
        .param("action", entry.action())
        .param("subjectKind", entry.subjectKind())
        .param("subject", entry.subject())
        .param("detail", entry.detail())
        .param("previousHash", entry.previousHash())
        .param("hash", entry.hash())
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
