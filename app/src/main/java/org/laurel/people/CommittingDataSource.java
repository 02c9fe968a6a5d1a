package org.laurel.people;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections on which each statement commits itself, unless a transaction is begun: to end one is
/// another round to the database and back. The pool's own do not, so that what a room forgets to
/// put into a transaction is never kept.
final class CommittingDataSource extends DelegatingDataSource {

  CommittingDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    connection.setAutoCommit(true);
    return connection;
  }
}
