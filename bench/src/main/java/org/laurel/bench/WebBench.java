package org.laurel.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import journey.Api;
import packaged.PackagedLaurel;
import packaged.Usage;

/// `./laurel bench web`: what a page costs with 200 teachers and with 100,000.
///
/// Figures go to standard output, progress to standard error. Options: `--few`, `--many` and
/// `--times` shorten a trial run; figures to be compared come from a run without them.
public final class WebBench {

  private static final int HANDS = 2;
  private static final int WARM_UP = 1_500;
  private static final int WRITES = 60;

  private final Figures figures = new Figures();
  private final int few;
  private final int many;
  private final int times;
  private final Path home;

  private WebBench(int few, int many, int times) throws IOException {
    this.few = few;
    this.many = many;
    this.times = times;
    this.home = Files.createTempDirectory("laurel-bench-");
  }

  public static void main(String... words) throws IOException {
    var options = List.of(words);
    new WebBench(
            number(options, "--few", 200),
            number(options, "--many", 100_000),
            number(options, "--times", 3_000))
        .run();
  }

  static int number(List<String> options, String name, int otherwise) {
    var at = options.indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
  }

  private void run() {
    say("Starting once to make the database, then again to measure the start");
    PackagedLaurel.start(home).close();
    try (var laurel = PackagedLaurel.start(home)) {
      figures.add("start.seconds", laurel.startTime().toMillis() / 1e3, "s");
      figures.add("memory.idle.mib", Usage.memory(laurel), "MiB");
      measure(laurel);
      figures.add("memory.loaded.mib", Usage.memory(laurel), "MiB");
    }
    figures.print();
  }

  private void measure(PackagedLaurel laurel) {
    var jobs = setTheScene(laurel);
    var copies = few / Cast.SIZE;
    say("Copying the ten until there are " + few);
    Copies.make(laurel.postgres(), 1, copies);
    Quiet.await(laurel.postgres());
    say("Warming up");
    for (var page : jobs.reading().values()) new Load(HANDS, WARM_UP).warmUp(laurel, page);
    read(laurel, jobs, figures::few);
    write(laurel, jobs, 1, figures::few);
    say("Copying them until there are " + many);
    Copies.make(laurel.postgres(), copies + 1, many / Cast.SIZE);
    Quiet.await(laurel.postgres());
    read(laurel, jobs, figures::many);
    write(laurel, jobs, copies + 1, figures::many);
  }

  private Jobs setTheScene(PackagedLaurel laurel) {
    say("Ten teachers work through the API");
    Copies.rememberShared(laurel.postgres());
    var agency = laurel.agency();
    var anybody = Api.of(URI.create(agency + "/api/v1"));
    var accounts = laurel.accounts("ASSESSOR");
    var assessors =
        accounts.stream().limit(2).map(it -> anybody.signIn(it.email(), it.password())).toList();
    var cast = Cast.enters(anybody, assessors);
    Copies.takeOriginals(laurel.postgres());
    var review = Cast.until(() -> assessors.getLast().post("/reviews", java.util.Map.of()));
    var educator = Browser.signedIn(agency, cast.started().email(), Cast.PASSWORD);
    var second = accounts.get(1);
    return new Jobs(
        agency,
        cast,
        educator,
        Browser.signedIn(agency, second.email(), second.password()),
        assessors.getFirst(),
        review.at("code").text());
  }

  private void read(PackagedLaurel laurel, Jobs jobs, BiConsumer<String, Load.Result> keep) {
    jobs.reading()
        .forEach((name, page) -> keep(name, new Load(HANDS, times).on(laurel, page), keep));
  }

  private void write(
      PackagedLaurel laurel, Jobs jobs, int first, BiConsumer<String, Load.Result> keep) {
    var photos = Photos.take(home.resolve("photos-" + first), WRITES);
    keep("score", new Load(1, WRITES / 2).on(laurel, jobs.score()), keep);
    keep("submit", new Load(HANDS, WRITES).on(laurel, jobs.submit(photos, first)), keep);
  }

  private static void keep(String name, Load.Result result, BiConsumer<String, Load.Result> keep) {
    say(
        "%-13s %7.2f ms CPU, p50 %7.2f ms, p99 %7.2f ms, %7.0f/s"
            .formatted(
                name,
                result.cpuMillis(),
                result.percentileMillis(50),
                result.percentileMillis(99),
                result.perSecond()));
    keep.accept(name, result);
  }

  static void say(String sentence) {
    System.err.println(sentence);
  }
}
