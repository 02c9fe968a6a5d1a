package org.laurel.database;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows all tables, and which refers to which.
@Component
class Tables {

  /// Sessions end with the server; the record of migrations is made anew by running them.
  private static final Set<String> PASSING = Set.of("people.session", "people.session_attributes");

  private final JdbcClient db;

  Tables(JdbcClient db) {
    this.db = db;
  }

  /// Every table worth keeping, each after those it refers to.
  List<Table> inOrder() {
    var references = references();
    var waiting = new ArrayList<>(all());
    var placed = new LinkedHashSet<Table>();
    while (!waiting.isEmpty()) {
      var names = placed.stream().map(Table::name).collect(Collectors.toSet());
      var ready =
          waiting.stream()
              .filter(it -> names.containsAll(references.getOrDefault(it.name(), Set.of())))
              .toList();
      if (ready.isEmpty()) throw new IllegalStateException("Tables refer in a circle: " + waiting);
      placed.addAll(ready);
      waiting.removeAll(ready);
    }
    return List.copyOf(placed);
  }

  private List<Table> all() {
    return db
        .sql(
            """
            select n.nspname || '.' || c.relname as name, c.relrowsecurity as is_of_agency,
                   (select string_agg(quote_ident(attname), ', ' order by attnum)
                      from pg_attribute
                     where attrelid = c.oid
                       and attnum > 0
                       and attgenerated = ''
                       and not attisdropped) as columns
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r'
               and n.nspname not in ('pg_catalog', 'information_schema', 'public')
             order by 1
            """)
        .query(Table.class)
        .list()
        .stream()
        .filter(table -> !PASSING.contains(table.name()))
        .toList();
  }

  /// A reference of a table to itself is met by loading it in one statement; one that can be
  /// deferred is checked when all is loaded.
  private Map<String, Set<String>> references() {
    return db
        .sql(
            """
            select conrelid::regclass::text as source, confrelid::regclass::text as target
              from pg_constraint
             where contype = 'f'
               and conrelid <> confrelid
               and not condeferrable
            """)
        .query(Reference.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Reference::source, Collectors.mapping(Reference::target, Collectors.toSet())));
  }

  private record Reference(String source, String target) {}
}
