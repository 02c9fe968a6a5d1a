package org.laurel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.laurel.audit.tree.Hash;
import org.laurel.audit.tree.Tile;
import org.laurel.database.Identifier;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LogStore {

  private final JdbcClient db;

  LogStore(JdbcClient db) {
    this.db = db;
  }

  boolean isBehind() {
    return db.sql(
            """
            select exists (select
                             from audit.head
                            where number > coalesce((select size from audit.log), 0))
            """)
        .query(Boolean.class)
        .single();
  }

  /// How many entries the tree covers; nobody else makes it grow until this transaction ends.
  long lockSize() {
    return db.sql(
            """
            insert into audit.log as log (agency_id, size)
            values (:agency, 0)
                on conflict (agency_id) do update set size = log.size
            returning size
            """)
        .param("agency", Tenancy.current().value())
        .query(Long.class)
        .single();
  }

  void setSize(long size) {
    db.sql("update audit.log set size = :size").param("size", size).update();
  }

  Tile tile(int level, long index) {
    return db.sql("select hashes from audit.tile where level = :level and index = :index")
        .param("level", level)
        .param("index", index)
        .query((row, _) -> new Tile(level, index, row.getBytes(1)))
        .optional()
        .orElseGet(() -> Tile.empty(level, index));
  }

  void put(Tile tile) {
    db.sql(
            """
            insert into audit.tile (agency_id, level, index, hashes)
            values (:agency, :level, :index, :hashes)
                on conflict (agency_id, level, index) do update set hashes = excluded.hashes
            """)
        .param("agency", Tenancy.current().value())
        .param("level", tile.level())
        .param("index", tile.index())
        .param("hashes", tile.hashes())
        .update();
  }

  /// The leaves that come after the first so many.
  List<Hash> leavesAfter(long number, int limit) {
    return db.sql(
            "select hash from audit.entry where number > :number order by number limit :limit")
        .param("number", number)
        .param("limit", limit)
        .query((row, _) -> Entry.leaf(row.getString(1)))
        .list();
  }

  void add(SignedTreeHead signed) {
    db.sql(
            """
            insert into audit.tree_head (agency_id, size, root, note, signed_at)
            values (:agency, :size, :root, :note, :signedAt)
            """)
        .param("agency", Tenancy.current().value())
        .param("size", signed.head().size())
        .param("root", signed.head().root())
        .param("note", signed.note())
        .param("signedAt", Timestamp.from(signed.head().at()))
        .update();
  }

  Optional<SignedTreeHead> newest() {
    return db.sql("select * from audit.tree_head order by size desc limit 1")
        .query((row, _) -> signed(row))
        .optional();
  }

  /// The roots that were signed, by size, smallest first.
  NavigableMap<Long, Hash> roots() {
    var roots = new TreeMap<Long, Hash>();
    db.sql("select size, root from audit.tree_head")
        .query((row, _) -> roots.put(row.getLong(1), new Hash(row.getString(2))))
        .list();
    return roots;
  }

  private static SignedTreeHead signed(ResultSet row) throws SQLException {
    var at = row.getTimestamp("signed_at").toInstant();
    var head = new TreeHead(row.getLong("size"), row.getString("root"), at);
    return new SignedTreeHead(head, row.getString("note"));
  }

  /// The entries about something that are public acts, oldest first.
  List<Entry> about(Identifier subject, List<String> actions) {
    return db.sql(
            """
            select *
              from audit.entry
             where subject = :subject
               and action = any(:actions)
             order by number
            """)
        .param("subject", subject.value())
        .param("actions", actions.toArray(String[]::new))
        .query((row, _) -> EntryRow.read(row))
        .list();
  }
}
