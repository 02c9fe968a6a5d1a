package org.laurel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import journey.Api;
import org.postgresql.PGConnection;
import packaged.Postgres;

/// Awards that wait for their credentials, and what the database holds of them afterwards. Their
/// names grow with time, as those do that Laurel gives.
record Issued(Postgres postgres) {

  private static final String PEOPLE =
      """
      create table bench.person as
          select uuidv7() as id, n from generate_series(1, %d) n;
      insert into people.person (id, name) select id, 'Teacher ' || n from bench.person;
      insert into people.email (address, person, kind, is_primary, verified_at)
          select id || '@many.example', id, 'WORK', true, now() from bench.person;
      """;

  private static final String AWARDS =
      """
      drop table if exists bench.made;
      create table bench.made as
          select a.agency_id, uuidv7() as id, a.version, p.id as earner, a.review, a.title,
                 'Teacher ' || p.n as name, p.id::text as salt, a.levels, a.decided_at, p.n
            from bench.person p, (select * from credentials.award order by made_at limit 1) a
           where p.n between %1$d and %2$d;
      insert into credentials.award (agency_id, id, version, earner, basis, review, title,
             earner_name, identity_hash, salt, levels, decided_at, made_at)
          select agency_id, id, version, earner, 'bench ' || n, review, title, name,
                 'sha256$' || encode(sha256(convert_to(salt, 'UTF8')), 'hex'), salt, levels,
                 decided_at, now()
            from bench.made;
      insert into credentials.status (agency_id, list, index, award)
          select agency_id, 10 + n / 131072, n %% 131072, id from bench.made;
      """;

  private static final String WAIT =
      "insert into credentials.pending (agency_id, award) select agency_id, id from bench.made";

  /// As a copy of a real one: it only takes up room, nobody opens it.
  private static final String FILL =
      """
      insert into credentials.credential (agency_id, id, document, sha256, issued_at)
          select m.agency_id, m.id, c.document, c.sha256, c.issued_at
            from bench.made m, (select * from credentials.credential order by issued_at limit 1) c
      """;

  private static final List<String> WRITTEN =
      List.of("credentials.credential", "notices.message", "audit.entry");

  interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  <T> T on(Work<T> work) {
    try (var connection = DriverManager.getConnection(postgres.url())) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String sql) {
    on(connection -> {
      try (var statement = connection.createStatement()) {
        return statement.execute(sql);
      }
    });
  }

  double number(String sql) {
    return on(connection -> {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getDouble(1);
      }
    });
  }

  void people(int count) {
    run("create schema if not exists bench;" + PEOPLE.formatted(count));
  }

  /// For the people numbered so.
  void await(int first, int last) {
    run(AWARDS.formatted(first, last) + WAIT);
    while (number("select count(*) from credentials.pending") > 0) pause();
  }

  /// What was announced is taken in by the rooms above.
  void awaitQuiet() {
    while (number("select count(*) from database.event_publication") > 0) pause();
  }

  void fill(int first, int last) {
    run(AWARDS.formatted(first, last) + FILL);
    run("vacuum analyze");
  }

  /// So many a second between the first transaction and the last, of those that were made last.
  double perSecond() {
    return number(
        """
        with each as (select issued_at, count(*) as n
                        from credentials.credential
                       where id in (select id from bench.made)
                       group by issued_at)
        select sum(n) filter (where issued_at > (select min(issued_at) from each))
               / extract(epoch from max(issued_at) - min(issued_at))
          from each
        """);
  }

  /// How long the same rows take by `COPY` into tables of the same shape, one transaction for each.
  double copySeconds(Path folder) {
    var seconds = 0.0;
    for (var table : WRITTEN) {
      var copy = "bench." + table.replace('.', '_') + "_copy";
      run(
          "drop table if exists %1$s; create table %1$s (like %2$s including all)"
              .formatted(copy, table));
      seconds += on(connection -> copy(connection, table, copy, folder));
    }
    return seconds;
  }

  private static double copy(Connection connection, String table, String copy, Path folder)
      throws SQLException, IOException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var file = folder.resolve(copy);
    try (var out = Files.newOutputStream(file)) {
      copies.copyOut("copy (%s) to stdout".formatted(rows(table)), out);
    }
    var start = System.nanoTime();
    try (var in = Files.newInputStream(file)) {
      copies.copyIn("copy %s from stdin".formatted(copy), in);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String rows(String table) {
    var about =
        switch (table) {
          case "credentials.credential" -> "id in (select id from bench.made)";
          case "audit.entry" -> "subject in (select id from bench.made)";
          default -> "person in (select earner from bench.made)";
        };
    return "select * from %s where %s".formatted(table, about);
  }

  List<String> ids(int limit) {
    return on(connection -> {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select id from bench.made limit " + limit)) {
        var ids = new ArrayList<String>();
        while (rows.next()) ids.add(rows.getString(1));
        return ids;
      }
    });
  }

  private static void pause() {
    Api.rest(Duration.ofMillis(50));
  }
}
