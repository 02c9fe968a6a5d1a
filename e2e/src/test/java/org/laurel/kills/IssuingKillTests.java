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
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packaged.Cluster;
import packaged.PackagedLaurel;
import packaged.Teachers;

/// A decision becomes one credential, though two instances with 32 connections each take up every
/// announcement, and the database or an instance is killed at random while awards are in flight.
///
/// `./mvnw verify -P kill -pl e2e -am`. Its quick sister, in which each insert fails in turn, is
/// `CompetingIssuersTests` of the application.
@Tag("long")
@SuppressWarnings("NullAway.Init") // the test fills them in, once the cluster is up
class IssuingKillTests {

  private static final String DATABASE = "the database";
  private static final int KILLS = Integer.getInteger("laurel.kills", 6);
  private static final int AWARDS = Integer.getInteger("laurel.kills.awards", 600);

  /// Of each kind, of the database and of either instance, so many must have interrupted an award.
  private static final int AT_LEAST = Math.max(1, KILLS / 5);

  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int LOOKED_AT = 100;

  /// Awards that were announced together are through before long.
  private static final int LATEST_MILLIS = 150;

  private final RandomGenerator random =
      RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7);
  private final Toll toll = new Toll();
  @TempDir Path folder;

  private Cluster cluster;
  private List<Instance> instances;
  private Decisions decisions;

  @Test
  void doublesAndLosesNothing() throws Exception {
    prepare();
    try (var database = Cluster.start(folder.resolve("first"));
        var first = Instance.start("first", folder.resolve("first"), database, settings());
        var second = Instance.start("second", folder.resolve("second"), database, settings())) {
      cluster = database;
      instances = List.of(first, second);
      decisions = new Decisions(database.postgres());
      instances.forEach(Instance::laurel);
      for (var kill = 0; kill < KILLS; kill++) killOne(kill);
      System.out.println(toll);
      instances.forEach(Instance::restart);
      instances.forEach(Instance::laurel);
      await("all is through", () -> decisions.underWay() == 0);
      assertIssuedOnceEach(first.laurel());
    }
  }

  private void prepare() {
    try (var laurel = PackagedLaurel.start(folder.resolve("first"), address())) {
      new Teachers("demo").join(laurel.postgres(), 1, AWARDS);
    }
  }

  /// At a random moment after its victim has begun to write.
  private void killOne(int kill) throws InterruptedException {
    var victim = kill % 3;
    var names = victim == 0 ? new String[] {"first", "second"} : new String[] {name(victim)};
    await("all are up", () -> instances.stream().allMatch(Instance::isUp));
    decisions.announce(kill * AWARDS / KILLS + 1, (kill + 1) * AWARDS / KILLS);
    await("an award is in flight", () -> !decisions.inFlight(names).isEmpty());
    Thread.sleep(random.nextInt(LATEST_MILLIS));
    var caught = decisions.inFlight(names);
    if (victim == 0) cluster.kill();
    else instances.get(victim - 1).kill();
    toll.add(victim == 0 ? DATABASE : name(victim), decisions.brokenOff(caught));
  }

  private String name(int victim) {
    return instances.get(victim - 1).name();
  }

  private void assertIssuedOnceEach(PackagedLaurel laurel) throws Exception {
    System.out.printf(
        "%,d awards: %d doubled, %d signed but unrecorded, %d lost%n",
        AWARDS, decisions.doubled(), decisions.unrecorded(), AWARDS - decisions.earners());
    for (var each : Decisions.ONCE_EACH)
      assertThat(decisions.count(each)).as(each).isEqualTo(AWARDS);
    assertThat(decisions.unrecorded()).isZero();
    for (var id : decisions.someCredentials(LOOKED_AT))
      assertThat(page(laurel, id)).contains("<h1>Valid</h1>");
    for (var victim : List.of(DATABASE, "first", "second"))
      assertThat(toll.interrupting(victim)).as(victim).isGreaterThanOrEqualTo(AT_LEAST);
  }

  /// Each instance has 32 connections, and tells again quickly what was broken off.
  private Map<String, String> settings() {
    return Map.of(
        "LAUREL_PUBLIC_URL", address().get("LAUREL_PUBLIC_URL"),
        "LAUREL_DB_PASSWORD", secret("laurel_app"),
        "LAUREL_DB_OWNER_PASSWORD", secret("laurel_owner"),
        "LAUREL_MASTER_KEY", secret("master-key"),
        "LAUREL_REDELIVERY_EVERY", "PT0.5S",
        "LAUREL_ISSUING_BACKLOG", "PT1S",
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "32");
  }

  /// One address for both, whatever their ports are.
  private static Map<String, String> address() {
    return Map.of("LAUREL_PUBLIC_URL", "https://kills.example");
  }

  private String secret(String name) {
    try {
      return Files.readString(folder.resolve("first/secrets/" + name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(String what, BooleanSupplier asked) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!asked.getAsBoolean()) {
      if (System.nanoTime() > end) throw new AssertionError("Not after " + PATIENCE + ": " + what);
      Thread.sleep(50);
    }
  }

  private static String page(PackagedLaurel laurel, String id) throws Exception {
    var address = URI.create(laurel.agency() + "/credentials/" + id);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
