package org.laurel.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import journey.Api;
import packaged.PackagedLaurel;

/// `./laurel bench review`: what assessors wait for while 1,000, 100,000 and 1,000,000 submissions
/// wait for them.
///
/// One submission is real, given and copied through the API; the others are copies of all that the
/// review knows of it. Figures go to standard output, progress to standard error. `--most` ends a
/// trial run earlier, and `--times` shortens it.
public final class ReviewBench {

  private static final int RATINGS = 100;
  private static final int FEW = 1_000;
  private static final int OFTEN = 5;

  private final Figures figures = new Figures();
  private final Map<String, Integer> sizes;
  private final int times;
  private final Path home;
  private int copies;

  private ReviewBench(int most, int times) throws IOException {
    this.sizes = Sizes.between(FEW, most);
    this.sizes.remove("10k");
    this.times = times;
    this.home = Files.createTempDirectory("laurel-bench-");
  }

  public static void main(String... words) throws IOException {
    var options = List.of(words);
    new ReviewBench(
            WebBench.number(options, "--most", 1_000_000),
            WebBench.number(options, "--times", 1_000))
        .run();
  }

  private void run() {
    WebBench.say("Starting once to make the database");
    PackagedLaurel.start(home).close();
    String inHand;
    try (var laurel = PackagedLaurel.start(home)) {
      inHand = oneWaits(laurel);
      fill(laurel, FEW);
      visitOften(laurel, inHand);
      sizes.forEach((name, size) -> measure(laurel, inHand, name, size));
    }
    figures.add("queue.statements", statements("/reviews"), "statements");
    figures.add("scoring.statements", statements("/reviews/" + inHand), "statements");
    figures.print();
  }

  /// @return the code of the submission, which the second assessor has in hand
  private static String oneWaits(PackagedLaurel laurel) {
    WebBench.say("A teacher submits through the API");
    Copies.rememberShared(laurel.postgres());
    Cast.waits(Api.of(URI.create(laurel.agency() + "/api/v1")));
    Copies.takeOriginals(laurel.postgres());
    var rater = rater(laurel, 1);
    return Cast.until(() -> rater.post("/reviews", Map.of())).at("code").text();
  }

  private void fill(PackagedLaurel laurel, int size) {
    if (copies == size - 1) return;
    WebBench.say("Copying it until " + size + " wait");
    Copies.makeReviews(laurel.postgres(), copies + 1, size - 1);
    copies = size - 1;
    Quiet.await(laurel.postgres());
  }

  /// The JVM makes its code faster for thousands of requests. Were they those of the first size, it
  /// would seem that the more wait the less a page costs.
  private void visitOften(PackagedLaurel laurel, String inHand) {
    WebBench.say("Opening the pages until they are as fast as they will be");
    var assessor = assessor(laurel);
    for (var path : List.of("/reviews", "/reviews/" + inHand))
      new Load(1, OFTEN * times).on(laurel, _ -> assessor.open(path));
  }

  private void measure(PackagedLaurel laurel, String inHand, String name, int size) {
    fill(laurel, size);
    var assessor = assessor(laurel);
    read(laurel, "queue", name, _ -> assessor.open("/reviews"));
    read(laurel, "scoring", name, _ -> assessor.open("/reviews/" + inHand));
    var rater = rater(laurel, 0);
    figures.at("next", name, new Load(1, RATINGS).on(laurel, _ -> Cast.mustRate(rater)));
  }

  private void read(PackagedLaurel laurel, String page, String size, Load.Task open) {
    new Load(1, times / 2).warmUp(laurel, open);
    figures.at(page, size, new Load(1, times).on(laurel, open));
    figures.growth(page, "cpu.ms", "1k", size);
  }

  private int statements(String path) {
    return Asked.mostFor(
        home,
        laurel -> {
          var assessor = assessor(laurel);
          assessor.open(path);
          return _ -> assessor.open(path);
        });
  }

  private static Browser assessor(PackagedLaurel laurel) {
    var account = laurel.accounts("ASSESSOR").get(1);
    return Browser.signedIn(laurel.agency(), account.email(), account.password());
  }

  private static Api rater(PackagedLaurel laurel, int nth) {
    var account = laurel.accounts("ASSESSOR").get(nth);
    return Api.of(URI.create(laurel.agency() + "/api/v1"))
        .signIn(account.email(), account.password());
  }
}
