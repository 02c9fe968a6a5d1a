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
/// review knows of it. How a page grows is measured beside a second server that keeps its 1,000.
/// Figures go to standard output, progress to standard error. `--most` ends a trial run earlier,
/// and `--times` shortens it.
public final class ReviewBench {

  private static final int RATINGS = 100;
  private static final int FEW = 1_000;

  private final Figures figures = new Figures();
  private final Map<String, Integer> sizes;
  private final int times;
  private final Path home;
  private final Path homeOfFew;

  private ReviewBench(int most, int times) throws IOException {
    this.sizes = Sizes.between(FEW, most);
    this.sizes.remove("10k");
    this.times = times;
    this.home = Files.createTempDirectory("laurel-bench-");
    this.homeOfFew = Files.createTempDirectory("laurel-bench-");
  }

  public static void main(String... words) throws IOException {
    var options = List.of(words);
    new ReviewBench(
            WebBench.number(options, "--most", 1_000_000),
            WebBench.number(options, "--times", 1_000))
        .run();
  }

  private void run() {
    WebBench.say("Starting twice to make the databases");
    for (var folder : List.of(homeOfFew, home)) PackagedLaurel.start(folder).close();
    String inHand;
    try (var small = PackagedLaurel.start(homeOfFew);
        var growing = PackagedLaurel.start(home)) {
      var few = new Waiting(small);
      var many = new Waiting(growing);
      inHand = many.inHand;
      few.upTo(FEW);
      sizes.forEach((name, size) -> measure(few, many, name, size));
    }
    figures.add("queue.statements", statements("/reviews"), "statements");
    figures.add("scoring.statements", statements("/reviews/" + inHand), "statements");
    figures.print();
  }

  private void measure(Waiting few, Waiting many, String name, int size) {
    many.upTo(size);
    var pair = new Pair(few.laurel, many.laurel);
    grows("queue", name, pair.on(times, few.queue(), many.queue()));
    grows("scoring", name, pair.on(times, few.scoring(), many.scoring()));
    var rater = rater(many.laurel, 0);
    figures.at("next", name, new Load(1, RATINGS).on(many.laurel, _ -> Cast.mustRate(rater)));
  }

  /// Beside itself it should not have grown at all.
  private void grows(String page, String size, Pair.Results results) {
    figures.at(page, size, results.many());
    figures.growth(page, "1k", size, results.growth(Load.Result::cpuMillis));
  }

  /// A server on which submissions wait; its second assessor has one of them in hand.
  private static final class Waiting {

    private final PackagedLaurel laurel;
    private final String inHand;
    private final Browser assessor;
    private int copies;

    Waiting(PackagedLaurel laurel) {
      this.laurel = laurel;
      WebBench.say("A teacher submits through the API");
      Copies.rememberShared(laurel.postgres());
      Cast.waits(Api.of(URI.create(laurel.agency() + "/api/v1")));
      Copies.takeOriginals(laurel.postgres());
      var rater = rater(laurel, 1);
      this.inHand = Cast.until(() -> rater.post("/reviews", Map.of())).at("code").text();
      this.assessor = assessor(laurel);
    }

    void upTo(int size) {
      if (copies == size - 1) return;
      WebBench.say("Copying it until " + size + " wait");
      Copies.makeReviews(laurel.postgres(), copies + 1, size - 1);
      copies = size - 1;
      Quiet.await(laurel.postgres());
    }

    Load.Task queue() {
      return _ -> assessor.open("/reviews");
    }

    Load.Task scoring() {
      return _ -> assessor.open("/reviews/" + inHand);
    }
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
