package org.laurel.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packaged.PackagedLaurel;
import packaged.Postgres;
import packaged.Teachers;

/// Nothing that was acknowledged is lost, however the machine ends.
///
/// A killed process loses what is only in its memory. PostgreSQL answers a commit when the log is
/// on the disk, so there should be nothing; the control takes that promise away and must lose.
class KillTests {

  private static final int KILLS = Integer.getInteger("laurel.kills", 2);
  private static final List<String> KINDS =
      List.of("learning.enrollment", Pieces.KIND, Book.DRAFTS);
  private static final int TEACHERS = 20_000;
  private static final Teachers CROWD = new Teachers("demo");
  private static final Map<String, String> SAFE = Map.of();
  private static final Map<String, String> UNSAFE = Map.of("LAUREL_DB_ALLOW_UNSAFE", "true");

  private final RandomGenerator random =
      RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(30);
  private final AtomicInteger next = new AtomicInteger(1);
  private final Tally tally = new Tally();
  @TempDir Path home;

  @Test
  void losesNothingWhenTheDatabaseIsKilled() {
    var lost = killed(KILLS, SAFE, laurel -> laurel.postgres().kill());

    assertThat(lost.values()).containsOnly(0L);
  }

  @Test
  void losesNothingWhenTheApplicationIsKilled() {
    var lost = killed(KILLS, SAFE, PackagedLaurel::kill);

    assertThat(lost.values()).containsOnly(0L);
  }

  /// The control: commits are answered from memory, and the log goes to the disk ten seconds later.
  @Test
  void losesWhenCommitsDoNotWaitForTheDisk() {
    forgetful();

    var lost = killed(1, UNSAFE, laurel -> laurel.postgres().kill());

    assertThat(lost.get(Pieces.KIND)).as("pieces of files").isPositive();
    assertThat(lost.get(Book.DRAFTS)).as("drafts").isPositive();
  }

  @Test
  void failsWhenNothingWasAcknowledged() {
    assertThatThrownBy(() -> new Tally().lost(_ -> Map.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("acknowledged before the kill");
  }

  /// Kills so many times, each after a moment of load, and counts on a server that started again.
  private Map<String, Long> killed(
      int times, Map<String, String> settings, Consumer<PackagedLaurel> plug) {
    prepare(settings);
    for (var kill = 0; kill < times; kill++) killOnce(settings, plug);
    try (var laurel = PackagedLaurel.start(home, settings)) {
      var lost = tally.lost(new Book(laurel));
      System.out.printf("%d kills, %d acknowledged, lost: %s%n", times, tally.size(), lost);
      return lost;
    }
  }

  private void prepare(Map<String, String> settings) {
    try (var laurel = PackagedLaurel.start(home, settings)) {
      CROWD.join(laurel.postgres(), 1, TEACHERS);
    }
  }

  private void killOnce(Map<String, String> settings, Consumer<PackagedLaurel> plug) {
    var before = counts();
    try (var laurel = PackagedLaurel.start(home, settings);
        var crowd = Crowd.comesTo(laurel, CROWD, next, tally)) {
      awaitMoreOfEach(before, crowd);
      pause(Duration.ofMillis(random.nextInt(3_000)));
      crowd.mustBeAtWork();
      plug.accept(laurel);
    }
  }

  /// A server that has just started may take long over its first answers; what was not acknowledged
  /// of every kind would not be tested.
  private void awaitMoreOfEach(List<Long> before, Crowd crowd) {
    for (var tries = 0; !isMore(before); tries++) {
      crowd.mustBeAtWork();
      if (tries > 1200) throw new AssertionError("Not acknowledged under this load: " + KINDS);
      pause(Duration.ofMillis(100));
    }
  }

  private boolean isMore(List<Long> before) {
    var now = counts();
    return IntStream.range(0, KINDS.size()).allMatch(it -> now.get(it) > before.get(it));
  }

  private List<Long> counts() {
    return KINDS.stream().map(tally::count).toList();
  }

  private void forgetful() {
    try (var laurel = PackagedLaurel.start(home)) {
      run(
          laurel.postgres(),
          "alter role laurel_app set synchronous_commit = off",
          "alter system set wal_writer_delay = '10s'",
          "alter system set wal_writer_flush_after = '1GB'");
    }
  }

  private static void run(Postgres postgres, String... statements) {
    try (var connection = DriverManager.getConnection(postgres.url());
        var statement = connection.createStatement()) {
      for (var each : statements) statement.execute(each);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
