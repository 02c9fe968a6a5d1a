package org.laurel.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import packaged.PackagedLaurel;
import packaged.Teachers;

/// A decision becomes one credential, though two instances take up each announcement at once and
/// the database or an instance is killed again and again.
///
/// `./mvnw verify -P kill -pl e2e -am`. Its quick sister, in which each insert fails in turn, is
/// `CompetingIssuersTests` of the application.
@DisabledIfSystemProperty(named = "laurel.kills.awards", matches = "0")
class IssuingKillTests {

  private static final int KILLS = Integer.getInteger("laurel.kills", 6);
  private static final int AWARDS = Integer.getInteger("laurel.kills.awards", 600);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int LOOKED_AT = 100;

  private final RandomGenerator random =
      RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7);
  @TempDir Path folder;

  /// Two instances on the database of the first.
  private record Pair(PackagedLaurel first, PackagedLaurel second) implements AutoCloseable {

    Decisions decisions() {
      return new Decisions(first.postgres());
    }

    void kill(int which) {
      switch (which % 3) {
        case 0 -> first.postgres().kill();
        case 1 -> first.kill();
        default -> second.kill();
      }
    }

    @Override
    public void close() {
      second.close();
      first.close();
    }
  }

  @Test
  void doublesAndLosesNothing() throws Exception {
    prepare();
    for (var kill = 0; kill < KILLS; kill++)
      killDuring(kill, kill * AWARDS / KILLS + 1, (kill + 1) * AWARDS / KILLS);
    try (var pair = start()) {
      var decisions = pair.decisions();
      await(() -> decisions.underWay() == 0);
      for (var each : Decisions.ONCE_EACH)
        assertThat(decisions.count(each)).as(each).isEqualTo(AWARDS);
      for (var id : decisions.someCredentials(LOOKED_AT))
        assertThat(page(pair.first(), id)).contains("<h1>Valid</h1>");
      System.out.printf("%d kills, %,d awards: 0 doubled, 0 lost%n", KILLS, AWARDS);
    }
  }

  private void prepare() {
    try (var laurel = PackagedLaurel.start(folder.resolve("first"), settings())) {
      new Teachers("demo").join(laurel.postgres(), 1, AWARDS);
    }
  }

  private void killDuring(int kill, int first, int last) throws InterruptedException {
    try (var laurel = PackagedLaurel.start(folder.resolve("first"), settings())) {
      new Decisions(laurel.postgres()).announce(first, last);
    }
    try (var pair = start()) {
      var decisions = pair.decisions();
      var before = decisions.issued();
      await(() -> decisions.issued() > before || decisions.underWay() == 0);
      Thread.sleep(random.nextInt(1_500));
      System.out.printf(
          "Kill %d with %,d issued, %,d under way%n",
          kill + 1, decisions.issued(), decisions.underWay());
      pair.kill(kill);
      Thread.sleep(random.nextInt(2_000));
    }
  }

  private Pair start() {
    var first = PackagedLaurel.start(folder.resolve("first"), settings());
    var beside = new HashMap<>(settings());
    var url = first.postgres().url();
    beside.put("LAUREL_DB_URL", url.substring(0, url.indexOf('?')));
    beside.put("LAUREL_DB_PASSWORD", secret("laurel_app"));
    beside.put("LAUREL_DB_OWNER_PASSWORD", secret("laurel_owner"));
    beside.put("LAUREL_MASTER_KEY", secret("master-key"));
    return new Pair(first, PackagedLaurel.start(folder.resolve("second"), beside));
  }

  /// One address for both, whatever their ports are.
  private static Map<String, String> settings() {
    return Map.of(
        "LAUREL_PUBLIC_URL", "https://kills.example",
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "24");
  }

  private String secret(String name) {
    try {
      return Files.readString(folder.resolve("first/secrets/" + name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Asked {
    boolean isSo();
  }

  private static void await(Asked asked) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!asked.isSo()) {
      if (System.nanoTime() > end) throw new AssertionError("Not through after " + PATIENCE);
      Thread.sleep(100);
    }
  }

  private static String page(PackagedLaurel laurel, String id) throws Exception {
    var address = URI.create(laurel.agency() + "/credentials/" + id);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
