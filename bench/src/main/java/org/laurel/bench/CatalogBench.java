package org.laurel.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import journey.Api;
import packaged.PackagedLaurel;

/// `./laurel bench catalog`: what visitors wait for among 100, 10,000 and 100,000
/// micro-credentials, and how long a framework of 3,500 items takes to import.
///
/// Figures go to standard output, progress to standard error. `--most` ends a trial run earlier,
/// and `--times` shortens it; figures to be compared come from a run without them.
public final class CatalogBench {

  private static final int ITEMS = 3_500;
  private static final int WARM_UP_ROUNDS = 6;

  private final Figures figures = new Figures();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final int times;
  private final Path home;

  private CatalogBench(int most, int times) throws IOException {
    Map.of("100", 100, "10k", 10_000, "100k", 100_000).entrySet().stream()
        .filter(it -> it.getValue() <= most)
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> sizes.put(it.getKey(), it.getValue()));
    this.times = times;
    this.home = Files.createTempDirectory("laurel-bench-");
  }

  public static void main(String... words) throws IOException {
    var options = List.of(words);
    new CatalogBench(
            WebBench.number(options, "--most", 100_000), WebBench.number(options, "--times", 2_000))
        .run();
  }

  private void run() {
    WebBench.say("Starting once to make the database");
    PackagedLaurel.start(home).close();
    try (var laurel = PackagedLaurel.start(home)) {
      importFrameworks(laurel);
      measure(laurel);
    }
    figures.add("catalogue.statements", Asked.mostFor(home, Visits.PAGES), "statements");
    figures.add("offer.statements", Asked.mostFor(home, Visits.OFFERS), "statements");
    figures.print();
  }

  private void importFrameworks(PackagedLaurel laurel) {
    WebBench.say("Importing frameworks of " + ITEMS + " items");
    var author = laurel.accounts("AUTHOR").getFirst();
    var api =
        Api.of(URI.create(laurel.agency() + "/api/v1")).signIn(author.email(), author.password());
    var seconds = new double[5];
    for (var turn = 0; turn < seconds.length; turn++) seconds[turn] = importOne(api, turn);
    figures.add("standards.import.first.seconds", seconds[0], "s");
    Arrays.sort(seconds);
    figures.add("standards.import.3500.seconds", seconds[seconds.length / 2], "s");
  }

  private double importOne(Api api, int turn) {
    var file = MadeUpFramework.write(home.resolve("framework-" + turn + ".json"), turn, ITEMS);
    var start = System.nanoTime();
    api.upload("/standards", Map.of("file", file));
    return (System.nanoTime() - start) / 1e9;
  }

  private void measure(PackagedLaurel laurel) {
    var filled = new Filling(laurel.postgres());
    var visits = new Visits(laurel.agency());
    sizes.forEach((name, size) -> {
      WebBench.say("Filling up to " + size);
      filled.upTo(size);
      Quiet.await(laurel.postgres());
      figures.add("catalogue.first.ms." + name, millis(() -> visits.page(0)), "ms");
      visits.findOffers(filled.slugs());
      warmUp(laurel, visits::page);
      warmUp(laurel, visits::offer);
      keep("catalogue", name, new Load(1, times).on(laurel, visits::page));
      keep("offer", name, new Load(1, times).on(laurel, visits::offer));
      each(laurel, visits, name);
    });
  }

  private void warmUp(PackagedLaurel laurel, Load.Task page) {
    for (var round = 0; round < WARM_UP_ROUNDS; round++)
      if (new Load(1, times / 2).on(laurel, page).isSteady()) return;
  }

  private void keep(String page, String size, Load.Result result) {
    WebBench.say(
        "%-10s %5s p50 %6.2f ms, p99 %6.2f ms, %5.2f ms CPU"
            .formatted(
                page,
                size,
                result.percentileMillis(50),
                result.percentileMillis(99),
                result.cpuMillis()));
    figures.add(page + ".p50.ms." + size, result.percentileMillis(50), "ms");
    figures.add(page + ".p99.ms." + size, result.percentileMillis(99), "ms");
    figures.add(page + ".cpu.ms." + size, result.cpuMillis(), "ms");
    figures.growth(page + ".growth.100.to." + size, page + ".p50.ms.100", page + ".p50.ms." + size);
  }

  /// Each search on its own, so that none hides among the others.
  private void each(PackagedLaurel laurel, Visits visits, String size) {
    for (var search : visits.searches()) {
      var result = new Load(1, times / 10).on(laurel, _ -> visits.open(search));
      WebBench.say(
          "  p50 %6.2f ms at %5s: %s".formatted(result.percentileMillis(50), size, search));
    }
  }

  private static double millis(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
