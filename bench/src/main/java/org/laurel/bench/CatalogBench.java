package org.laurel.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import journey.Api;
import packaged.PackagedLaurel;

/// `./laurel bench catalog`: what visitors wait for among 100, 10,000 and 100,000
/// micro-credentials, and how long a framework of 3,500 items takes to import. How it grows is
/// measured beside a second server that keeps its 100.
///
/// Figures go to standard output, progress to standard error. `--most` ends a trial run earlier,
/// and `--times` shortens it; figures to be compared come from a run without them.
public final class CatalogBench {

  private static final int ITEMS = 3_500;
  private static final int FEW = 100;

  private final Figures figures = new Figures();
  private final Map<String, Integer> sizes;
  private final int times;
  private final Path home;
  private final Path homeOfFew;

  private CatalogBench(int most, int times) throws IOException {
    this.sizes = Sizes.between(FEW, most);
    this.sizes.remove("1k");
    this.times = times;
    this.home = Files.createTempDirectory("laurel-bench-");
    this.homeOfFew = Files.createTempDirectory("laurel-bench-");
  }

  public static void main(String... words) throws IOException {
    var options = List.of(words);
    new CatalogBench(
            WebBench.number(options, "--most", 100_000), WebBench.number(options, "--times", 2_000))
        .run();
  }

  private void run() {
    WebBench.say("Starting twice to make the databases");
    for (var folder : List.of(homeOfFew, home)) PackagedLaurel.start(folder).close();
    try (var small = PackagedLaurel.start(homeOfFew);
        var growing = PackagedLaurel.start(home)) {
      importOne(author(small), 0);
      importFrameworks(author(growing));
      measure(new Pair(small, growing));
    }
    figures.add("catalogue.statements", Asked.mostFor(home, it -> visits(it)::page), "statements");
    figures.add("offer.statements", Asked.mostFor(home, it -> visits(it)::offer), "statements");
    figures.print();
  }

  /// By somebody who was there before: what is read once at the start is not counted.
  private static Visits visits(PackagedLaurel laurel) {
    var visits = visits(laurel, new Filling(laurel.postgres()));
    visits.page(0);
    visits.open("/catalogue/alpr");
    return visits;
  }

  private static Api author(PackagedLaurel laurel) {
    var author = laurel.accounts("AUTHOR").getFirst();
    return Api.of(URI.create(laurel.agency() + "/api/v1"))
        .signIn(author.email(), author.password());
  }

  private void importFrameworks(Api api) {
    WebBench.say("Importing frameworks of " + ITEMS + " items");
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

  private void measure(Pair pair) {
    var few = new Filling(pair.small().postgres());
    few.upTo(FEW);
    var fewVisits = visits(pair.small(), few);
    var filled = new Filling(pair.growing().postgres());
    sizes.forEach((name, size) -> {
      WebBench.say("Filling up to " + size);
      filled.upTo(size);
      Quiet.await(pair.growing().postgres());
      var visits = visits(pair.growing(), filled);
      figures.add("catalogue.first.ms." + name, millis(() -> visits.page(0)), "ms");
      figures.add("catalogue.anew.ms." + name, millis(() -> awaitAll(pair.growing(), size)), "ms");
      grows("catalogue", name, pair.on(times, fewVisits::page, visits::page));
      grows("offer", name, pair.on(times, fewVisits::offer, visits::offer));
      each(pair.growing(), visits, name);
    });
  }

  /// Until visitors find all of them: the catalogue is read anew behind the first who asks.
  private static void awaitAll(PackagedLaurel laurel, int size) {
    var anybody = Api.of(URI.create(laurel.agency() + "/api/v1"));
    while (anybody.get("/micro-credentials").at("total").number().intValue() < size)
      Api.rest(Duration.ofMillis(20));
  }

  private static Visits visits(PackagedLaurel laurel, Filling filled) {
    var visits = new Visits(laurel.agency());
    visits.findOffers(filled.slugs());
    return visits;
  }

  /// Beside itself it should not have grown at all.
  private void grows(String page, String size, Pair.Results results) {
    figures.at(page, size, results.many());
    figures.growth(page, "100", size, results.growth(it -> it.percentileMillis(50)));
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
