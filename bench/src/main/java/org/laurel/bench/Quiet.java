package org.laurel.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import journey.Api;
import packaged.Postgres;
import packaged.Usage;

/// Waits until PostgreSQL has put away what it was given, so that nobody else's request pays for
/// it.
final class Quiet {

  private static final int LONGEST_SECONDS = 600;
  private static final int SECONDS = 5;
  private static final Duration LITTLE = Duration.ofMillis(100);

  private Quiet() {}

  static void await(Postgres postgres) {
    checkpoint(postgres);
    for (var waited = 0; waited < LONGEST_SECONDS; waited += SECONDS) {
      var before = Usage.databaseCpu(postgres);
      Api.rest(Duration.ofSeconds(SECONDS));
      if (Usage.databaseCpu(postgres).minus(before).compareTo(LITTLE) < 0) return;
    }
    throw new IllegalStateException("PostgreSQL is still at work after ten minutes.");
  }

  private static void checkpoint(Postgres postgres) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
