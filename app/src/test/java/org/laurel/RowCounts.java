package org.laurel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.laurel.people.Agency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How many rows each table holds for an agency, to show that something stored nothing.

class RowCounts {

  /// Tables that change because somebody looks or tries, not because something is stored.
  private static final List<String> NOT_COUNTED =
      List.of(
          "people.session",
          "people.session_attributes",
          "people.failed_try", // what slows down whoever guesses passwords
          "notices.letter", // the outbox empties itself; what is in it stands in messages as well
          "notices.preference"); // the sender's own clock gives everybody their defaults

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final World world;

  RowCounts(JdbcClient db, TransactionTemplate transaction, World world) {
    this.db = db;
    this.transaction = transaction;
    this.world = world;
  }

  Map<String, Long> of(Agency agency) {
    return world.within(agency, () -> transaction.execute(_ -> counts()));
  }

  /// Counts until two counts agree, because what was begun before may still go on.
  Map<String, Long> settled(Agency agency) {
    var before = of(agency);
    while (true) {
      Stage.pause();
      var after = of(agency);
      if (after.equals(before)) return after;
      before = after;
    }
  }

  private Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    for (var table : tables())
      counts.put(table, db.sql("select count(*) from " + table).query(Long.class).single());
    return counts;
  }

  List<String> tables() {
    return db
        .sql(
            """
            select c.oid::regclass::text
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r'
               and n.nspname not in ('pg_catalog', 'information_schema', 'public')
               and has_table_privilege(c.oid, 'select')
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !NOT_COUNTED.contains(table))
        .toList();
  }
}
