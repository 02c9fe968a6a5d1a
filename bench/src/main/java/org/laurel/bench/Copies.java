package org.laurel.bench;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import packaged.Postgres;

/// Makes many teachers out of a few: copies all that the database knows of them, row by row.
///
/// The few are real: they signed up, gave evidence and were judged through the API. Each copy has
/// ids of its own, made from the original's and the copy's number, and the same id becomes the same
/// copy in every table, so what belongs together stays together. What was there before the few came
/// is shared by all: versions, standards, assessors.
final class Copies {

  private static final String TABLES =
      """
      select oid::regclass::text
        from pg_class
       where relkind = 'r'
         and relnamespace::regnamespace::text in
             ('people', 'notices', 'learning', 'portfolio', 'review', 'credentials')
      """;

  private static final String CATALOG =
      " or relkind = 'r' and relnamespace = 'catalog'::regnamespace";

  private static final String COLUMNS =
      """
      select attname || ' ' || format_type(atttypid, null)
        from pg_attribute
       where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       order by attnum
      """;

  /// Columns that must be unique and hold no id: how the copy's value is made.
  private static final Map<String, String> UNIQUE =
      Map.of(
          "people.email.address", "n || '.' || t.address",
          "people.token.digest", "bench.digest(t.digest, n)",
          "review.review.code", "bench.code(t.code, n)",
          "review.seat.code", "bench.code(t.code, n)",
          "credentials.status.index", "(t.index + n * 31) % 131072");

  private final Connection connection;

  private Copies(Connection connection) {
    this.connection = connection;
  }

  private interface Work {
    void with(Copies copies) throws SQLException;
  }

  private static void on(Postgres postgres, Work work) {
    try (var connection = DriverManager.getConnection(postgres.url())) {
      work.with(new Copies(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("The teachers could not be copied.", e);
    }
  }

  /// Remembers every id that is there before the few come.
  static void rememberShared(Postgres postgres) {
    on(
        postgres,
        copies -> {
          copies.run(CopyFunctions.SQL);
          for (var table : copies.query(TABLES + CATALOG))
            for (var id : copies.ids(table)) copies.run(share(table, id));
        });
  }

  private static String share(String table, String id) {
    return "insert into bench.shared select distinct %1$s from %2$s where %1$s is not null"
            .formatted(id, table)
        + " on conflict do nothing";
  }

  /// Sets aside what the few have done, as the original of all copies.
  static void takeOriginals(Postgres postgres) {
    on(
        postgres,
        copies -> {
          for (var table : copies.query(TABLES)) {
            var own =
                Stream.concat(
                    Stream.of("false"),
                    copies.ids(table).stream().map("bench.is_own(t.%s)"::formatted));
            copies.run(
                "create table %s as select * from %s t where %s"
                    .formatted(original(table), table, own.collect(joining(" or "))));
          }
        });
  }

  /// Makes the copies numbered `first` to `last` of each of the few.
  static void make(Postgres postgres, int first, int last) {
    make(postgres, first, last, _ -> true);
  }

  /// The same for what waits for assessors alone.
  static void makeReviews(Postgres postgres, int first, int last) {
    make(postgres, first, last, it -> it.startsWith("review."));
  }

  private static void make(Postgres postgres, int first, int last, Predicate<String> tables) {
    on(
        postgres,
        copies -> {
          copies.run("set session_replication_role = replica"); // no foreign keys: all come along
          for (var table : copies.query(TABLES).stream().filter(tables).toList())
            copies.run(copies.copy(table, first, last));
          copies.run("vacuum analyze");
        });
  }

  private String copy(String table, int first, int last) throws SQLException {
    var names = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (var column : columns(table)) {
      names.add(column.name);
      values.add(value(table, column));
    }
    return "insert into %s (%s) select %s from %s t, generate_series(%d, %d) n on conflict do nothing"
        .formatted(
            table,
            String.join(", ", names),
            String.join(", ", values),
            original(table),
            first,
            last);
  }

  private static String value(String table, Column column) {
    var made = UNIQUE.get(table + "." + column.name);
    if (made != null) return made;
    return column.isId() ? "bench.copy(t.%s, n)".formatted(column.name) : "t." + column.name;
  }

  private static String original(String table) {
    return "bench." + table.replace('.', '_');
  }

  private record Column(String name, String type) {

    boolean isId() {
      return type.equals("uuid");
    }
  }

  private List<Column> columns(String table) throws SQLException {
    return query(COLUMNS.formatted(table)).stream()
        .map(line -> line.split(" ", 2))
        .map(parts -> new Column(parts[0], parts[1]))
        .toList();
  }

  private List<String> ids(String table) throws SQLException {
    return columns(table).stream().filter(Column::isId).map(Column::name).toList();
  }

  private List<String> query(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
