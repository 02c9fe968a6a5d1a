package org.laurel.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packaged.Postgres;

/// Nothing that was acknowledged is lost, however the machine ends.
///
/// A killed process loses what is only in its memory. PostgreSQL answers a commit when the log is
/// on the disk, so there should be nothing. The control takes that promise away and must lose: it
/// comes last, on the installation that was killed before.
class KillTests {

  private static final int KILLS = Integer.getInteger("laurel.kills", 1);
  private static final int TEACHERS_A_KILL = 400;
  private static final int TRIES = 3;

  /// To start quickly is more here than to run fast.
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private static final Map<String, String> SAFE = Map.of("JAVA_TOOL_OPTIONS", QUICK);
  private static final Map<String, String> UNSAFE =
      Map.of("JAVA_TOOL_OPTIONS", QUICK, "LAUREL_DB_ALLOW_UNSAFE", "true");
  private static final Town TOWN = new Town(TEACHERS_A_KILL * (2 * KILLS + TRIES));

  @TempDir Path home;

  @Test
  void losesNothingWhicheverIsKilled() {
    var machine = new Machine(home, TOWN, SAFE, _ -> {});
    var control = new Machine(home, TOWN, UNSAFE, Postgres::holdBackLog);
    for (var kill = 0; kill < KILLS; kill++) for (var plug : Plug.values()) machine.kill(plug);

    var lost = machine.lost(laurel -> forget(laurel.postgres()));
    var lostByControl = lost(control);

    tell("%d kills of each of two".formatted(KILLS), machine, lost);
    tell("The control", control, lostByControl);
    assertThat(lost.keySet()).containsAll(Machine.KINDS);
    assertThat(lost.values()).containsOnly(0L);
    assertThat(isOfEach(lostByControl)).as("lost of each kind: %s", lostByControl).isTrue();
  }

  /// Should a page have gone to the disk just before the kill, and the log with it, another one
  /// does better.
  private static Map<String, Long> lost(Machine control) {
    var lost = Map.<String, Long>of();
    for (var kill = 0; kill < TRIES && !isOfEach(lost); kill++) {
      control.kill(Plug.DATABASE);
      lost = control.lost(_ -> {});
    }
    return lost;
  }

  @Test
  void failsWhenNothingWasAcknowledged() {
    assertThatThrownBy(() -> new Tally().lost((_, _) -> Map.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("acknowledged before the kill");
  }

  private static boolean isOfEach(Map<String, Long> lost) {
    return Machine.KINDS.stream().allMatch(it -> lost.getOrDefault(it, 0L) > 0);
  }

  private static void tell(String what, Machine machine, Map<String, Long> lost) {
    System.out.printf("%s, acknowledged: %s, lost: %s%n", what, machine.acknowledged(), lost);
  }

  /// From the next start on commits are answered from memory, which has room for the log.
  private static void forget(Postgres postgres) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      statement.execute("alter role laurel_app set synchronous_commit = off");
      statement.execute("alter system set wal_buffers = '64MB'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
