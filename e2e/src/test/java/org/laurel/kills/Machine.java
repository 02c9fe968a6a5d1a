package org.laurel.kills;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import journey.Api;
import packaged.PackagedLaurel;
import packaged.Postgres;

/// One installation that is killed again and again. When it is up again, what was acknowledged
/// since the kill before is looked for.
final class Machine {

  /// No kill before each of these was acknowledged: what was not would not be tested.
  static final List<String> KINDS =
      List.of(
          "learning.enrollment",
          Pieces.KIND,
          Book.DRAFTS,
          "portfolio.submission",
          Judging.DRAFTS,
          Judging.RATINGS);

  private static final Duration STEP = Duration.ofMillis(100);
  private static final int MOST_STEPS = 1_200;
  private static final int LONGEST_LOAD = 3_000;

  private final RandomGenerator random =
      RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(30);
  private final Tally all = new Tally();
  private final Map<String, Long> lost = new TreeMap<>();
  private final Path home;
  private final Town town;
  private final Map<String, String> settings;
  private final Consumer<Postgres> beforehand;
  private Tally latest = new Tally();

  /// @param settings to start with
  /// @param beforehand what happens to the database before the load under which it is killed
  Machine(Path home, Town town, Map<String, String> settings, Consumer<Postgres> beforehand) {
    this.home = home;
    this.town = town;
    this.settings = settings;
    this.beforehand = beforehand;
  }

  /// Starts, counts what the kill before has cost, and kills under load.
  void kill(Plug plug) {
    try (var laurel = PackagedLaurel.start(home, settings)) {
      town.settle(laurel.postgres());
      count(laurel);
      beforehand.accept(laurel.postgres());
      kill(laurel, plug);
    }
  }

  /// Whatever goes wrong, the plug is pulled: a database whose log is held back cannot stop.
  private void kill(PackagedLaurel laurel, Plug plug) {
    try (var crowd = Crowd.comesTo(laurel, town, latest)) {
      try {
        awaitEachKind(crowd);
        Api.rest(Duration.ofMillis(random.nextInt(LONGEST_LOAD)));
        crowd.mustBeAtWork();
      } finally {
        plug.pull(laurel);
      }
    }
  }

  private void count(PackagedLaurel laurel) {
    if (latest.isEmpty()) return;
    var missing = latest.lost(new Book(laurel));
    System.out.printf("A kill: acknowledged %s, lost %s%n", latest.counts(), missing);
    missing.forEach((kind, number) -> lost.merge(kind, number, Long::sum));
    all.add(latest);
    latest = new Tally();
  }

  /// A server that has just started may take long over its first answers.
  private void awaitEachKind(Crowd crowd) {
    for (var steps = 0; !latest.counts().keySet().containsAll(KINDS); steps++) {
      crowd.mustBeAtWork();
      if (steps > MOST_STEPS)
        throw new AssertionError("Of " + KINDS + " under this load only " + latest.counts());
      Api.rest(STEP);
    }
  }

  /// Starts once more, and looks once more for all that was ever acknowledged.
  ///
  /// @param then what happens to it before it is stopped
  /// @return by kind, what was missing after a kill or in the end
  Map<String, Long> lost(Consumer<PackagedLaurel> then) {
    try (var laurel = PackagedLaurel.start(home, settings)) {
      count(laurel);
      all.lost(new Book(laurel)).forEach((kind, number) -> lost.merge(kind, number, Math::max));
      then.accept(laurel);
      return Map.copyOf(lost);
    }
  }

  Map<String, Long> acknowledged() {
    return all.counts();
  }
}
