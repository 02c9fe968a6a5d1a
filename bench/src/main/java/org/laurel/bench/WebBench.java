package org.laurel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import packaged.PackagedLaurel;
import packaged.Usage;

/// `./laurel bench web`: what a page costs with 200 teachers and with 100,000. How it grows is
/// measured beside a second server that keeps its 200.
///
/// Figures go to standard output, progress to standard error. Options: `--few`, `--many` and
/// `--times` shorten a trial run; figures to be compared come from a run without them.
public final class WebBench {

  private static final int HANDS = 2;
  private static final int WARM_UP = 1_500;

  /// Not measured: what is done for the first time costs many times as much.
  private static final int FIRST_WRITES = 10;

  private static final int WRITES = 40;
  private static final int RATINGS = 60;

  private final Figures figures = new Figures();
  private final Neighbours neighbours = new Neighbours();
  private final int few;
  private final int many;
  private final int times;
  private final Path home;
  private final Path homeOfFew;

  private WebBench(int few, int many, int times) throws IOException {
    this.few = few;
    this.many = many;
    this.times = times;
    this.home = Files.createTempDirectory("laurel-bench-");
    this.homeOfFew = Files.createTempDirectory("laurel-bench-");
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
    say("Starting twice to make the databases, then again to measure the start");
    for (var folder : List.of(homeOfFew, home)) PackagedLaurel.start(folder).close();
    try (var growing = PackagedLaurel.start(home)) {
      figures.add("start.seconds", growing.startTime().toMillis() / 1e3, "s");
      figures.add("memory.idle.mib", Usage.memory(growing), "MiB");
      try (var small = PackagedLaurel.start(homeOfFew)) {
        measure(new Pair(small, growing));
      }
      figures.add("memory.loaded.mib", Usage.memory(growing), "MiB");
    }
    neighbours.report(figures);
    figures.print();
  }

  private void measure(Pair pair) {
    var photos = Photos.take(home.resolve("photos"), FIRST_WRITES + 2 * WRITES);
    var those = new Teachers(pair.small());
    var these = new Teachers(pair.growing());
    for (var teachers : List.of(those, these)) teachers.upTo(few);
    these.reading().forEach((name, page) -> figures.few(name, warm(pair.growing(), page)));
    write(pair.small(), those, photos); // so that it has done it before, as the other has
    write(pair.growing(), these, photos).forEach(figures::few);
    these.upTo(many);
    for (var name : these.reading().keySet())
      grows(name, pair.on(times, those.reading(name), these.reading(name)));
    new Load(1, FIRST_WRITES).on(pair.small(), those.score());
    new Load(1, FIRST_WRITES).on(pair.growing(), these.score());
    grows("score", pair.inTurn(RATINGS, those.score(), these.score()));
    grows("submit", pair.inTurn(WRITES, those.submit(photos), these.submit(photos)));
  }

  private Load.Result warm(PackagedLaurel laurel, Load.Task page) {
    new Load(HANDS, WARM_UP).warmUp(laurel, page);
    neighbours.listen();
    return new Load(HANDS, times).on(laurel, page);
  }

  private static Map<String, Load.Result> write(
      PackagedLaurel laurel, Teachers teachers, List<Path> photos) {
    var results = new LinkedHashMap<String, Load.Result>();
    new Load(1, FIRST_WRITES).on(laurel, teachers.score());
    results.put("score", new Load(1, WRITES / 2).on(laurel, teachers.score()));
    new Load(HANDS, FIRST_WRITES).on(laurel, teachers.submit(photos));
    results.put("submit", new Load(HANDS, WRITES).on(laurel, teachers.submit(photos)));
    return results;
  }

  private void grows(String page, Pair.Results results) {
    figures.at(page, "100k", results.many());
    figures.growth(page, "200", "100k", results.growth(Load.Result::cpuMillis));
  }

  static void say(String sentence) {
    System.err.println(sentence);
  }
}
