package org.laurel.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import journey.Api;
import packaged.Postgres;
import packaged.Usage;

/// Waits until PostgreSQL has put away what it was given, so that nobody else's request pays for
/// it.
///
/// Then the application connects anew, as it does by itself every half hour. PostgreSQL keeps the
/// plan of a statement while plans for the very values were no cheaper, on average since that
/// connection prepared it (`choose_custom_plan` in its `plancache.c`). A connection that prepared
/// it among few has cheap ones to compare with, so among many it plans each time. Who grows in
/// months instead of minutes never sees that.
final class Quiet {

  private static final String HANG_UP =
      """
      select count(pg_terminate_backend(pid))
        from pg_stat_activity
       where application_name = 'laurel' and state = 'idle'
      """;

  private static final int LONGEST_SECONDS = 600;
  private static final int SECONDS = 5;
  private static final Duration LITTLE = Duration.ofMillis(100);

  /// The pool does not try a connection that was in use half a second ago.
  private static final Duration NOTICED = Duration.ofSeconds(1);

  private Quiet() {}

  static void await(Postgres postgres) {
    checkpoint(postgres);
    settle(postgres);
    hangUp(postgres);
    Api.rest(NOTICED);
  }

  private static void settle(Postgres postgres) {
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

  private static void hangUp(Postgres postgres) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement();
        var ended = statement.executeQuery(HANG_UP)) {
      if (!ended.next() || ended.getInt(1) == 0)
        throw new IllegalStateException("The application has no idle connection named laurel.");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
