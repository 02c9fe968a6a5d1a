package org.laurel.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells PostgreSQL at the start of each transaction for which agency it runs.
class TenantTransactions extends JdbcTransactionManager {

  TenantTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(Connection connection, TransactionDefinition how)
      throws SQLException {
    super.prepareTransactionalConnection(connection, how);
    if (!Tenancy.isBound()) return;
    try (var statement =
        connection.prepareStatement("select set_config('laurel.agency', ?, true)")) {
      statement.setString(1, Tenancy.current().value().toString());
      statement.execute();
    }
  }
}
