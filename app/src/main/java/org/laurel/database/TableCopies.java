package org.laurel.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Copies all tables out of the database and into an empty one (`COPY`, text format).
@Component
public class TableCopies {

  private final Tables tables;
  private final Tenancy tenancy;
  private final DataSource dataSource;
  private final Server server;

  TableCopies(Tables tables, Tenancy tenancy, DataSource dataSource, Server server) {
    this.tables = tables;
    this.tenancy = tenancy;
    this.dataSource = dataSource;
    this.server = server;
  }

  /// Takes one part of a copy: the rows of a table, or those of one agency in it.
  @FunctionalInterface
  public interface Sink {

    OutputStream open(String table, String part) throws IOException;
  }

  /// Gives back the parts of a copy, in any order within a table.
  @FunctionalInterface
  public interface Source {

    List<InputStream> parts(String table) throws IOException;
  }

  /// Writes all tables as they stood at one moment, while work goes on.
  ///
  /// @return rows by table
  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Map<String, Long> out(List<AgencyId> agencies, Sink sink) {
    var rows = new TreeMap<String, Long>();
    for (var table : tables.inOrder()) {
      rows.put(table.name(), 0L);
      if (table.isOfAgency())
        for (var agency : agencies)
          tenancy.within(
              agency,
              () ->
                  rows.merge(table.name(), out(table, agency.value().toString(), sink), Long::sum));
      else rows.put(table.name(), out(table, "all", sink));
    }
    return rows;
  }

  private long out(Table table, String part, Sink sink) {
    var connection = DataSourceUtils.getConnection(dataSource);
    try (var stream = sink.open(table.name(), part)) {
      return copies(connection)
          .copyOut(
              "copy (select %s from %s) to stdout".formatted(table.columns(), table.name()),
              stream);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The table " + table.name() + " cannot be copied.", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  /// Fills the empty tables, all or none. Rows of many agencies arrive at once, so the owner lifts
  /// its own row-level security for as long as its transaction lasts.
  ///
  /// @return rows by table, as counted after loading
  public Map<String, Long> in(Source source) {
    try (var connection =
        DriverManager.getConnection(
            server.url(), server.owner().user(), server.owner().password())) {
      connection.setAutoCommit(false);
      var db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      var all = tables.inOrder();
      db.execute("set constraints all deferred");
      for (var table : all) in(connection, db, table, source);
      db.execute("set constraints all immediate");
      var rows = new TreeMap<String, Long>();
      for (var table : all) rows.put(table.name(), counted(db, table));
      connection.commit();
      return rows;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The copy cannot be loaded; nothing was kept of it.", e);
    }
  }

  private static void in(Connection connection, JdbcTemplate db, Table table, Source source)
      throws SQLException, IOException {
    if (table.isOfAgency())
      db.execute("alter table %s no force row level security".formatted(table.name()));
    for (var part : source.parts(table.name()))
      try (part) {
        copies(connection)
            .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columns()), part);
      }
  }

  /// Counts while the owner still sees all rows, then shuts the wall again.
  private static long counted(JdbcTemplate db, Table table) {
    var rows = db.queryForObject("select count(*) from " + table.name(), Long.class);
    if (table.isOfAgency())
      db.execute("alter table %s force row level security".formatted(table.name()));
    return Objects.requireNonNull(rows);
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
