package org.laurel.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import journey.Api;
import packaged.PackagedLaurel;
import packaged.Usage;

/// `./laurel bench credentials`: how many credentials a second are issued from what waits, beside
/// `COPY` of the same rows; and what a verification page costs among 1,000 credentials and among
/// 1,000,000, measured in turn on two servers.
///
/// Figures go to standard output, progress to standard error. `--bulk`, `--most` and `--times`
/// shorten a trial run; figures to be compared come from a run without them.
public final class CredentialsBench {

  private static final int FEW = 1_000;
  private static final Map<String, String> OFTEN = Map.of("LAUREL_ISSUING_BACKLOG", "PT0.2S");

  private final Figures figures = new Figures();
  private final int bulk;
  private final int most;
  private final int times;
  private final Path home;
  private final Path homeOfFew;

  private CredentialsBench(int bulk, int most, int times) throws IOException {
    this.bulk = bulk;
    this.most = most;
    this.times = times;
    this.home = Files.createTempDirectory("laurel-bench-");
    this.homeOfFew = Files.createTempDirectory("laurel-bench-");
  }

  public static void main(String... words) throws IOException {
    var options = List.of(words);
    new CredentialsBench(
            WebBench.number(options, "--bulk", 50_000),
            WebBench.number(options, "--most", 1_000_000),
            WebBench.number(options, "--times", 3_000))
        .run();
  }

  private void run() {
    WebBench.say("Starting once to make each database, then again to measure");
    for (var folder : List.of(homeOfFew, home)) PackagedLaurel.start(folder).close();
    try (var growing = PackagedLaurel.start(home, OFTEN)) {
      var issued = fewOn(growing, most);
      issue(growing, issued);
      try (var small = PackagedLaurel.start(homeOfFew, OFTEN)) {
        var pair = new Pair(small, growing);
        var idsOfSmall = fewOn(small, FEW).ids(FEW);
        var ids = issued.ids(FEW);
        WebBench.say("Filling up to " + most);
        issued.fill(FEW + 2 * bulk + 1, most);
        Quiet.await(growing.postgres());
        verify(pair, idsOfSmall, ids);
      }
    }
    figures.print();
  }

  private static Issued fewOn(PackagedLaurel laurel, int people) {
    var issued = firstCredential(laurel);
    issued.people(people);
    issued.await(1, FEW);
    issued.awaitQuiet();
    return issued;
  }

  /// A teacher earns it through the API; all others are awarded the same.
  private static Issued firstCredential(PackagedLaurel laurel) {
    WebBench.say("Ten teachers work through the API");
    var anybody = Api.of(URI.create(laurel.agency() + "/api/v1"));
    Cast.enters(
        anybody,
        laurel.accounts("ASSESSOR").stream()
            .limit(2)
            .map(it -> anybody.signIn(it.email(), it.password()))
            .toList());
    return new Issued(laurel.postgres());
  }

  private void issue(PackagedLaurel laurel, Issued issued) {
    WebBench.say("Issuing " + bulk + " to warm up");
    issued.await(FEW + 1, FEW + bulk);
    issued.awaitQuiet();
    Quiet.await(laurel.postgres());
    WebBench.say("Issuing " + bulk);
    var before = Usage.of(laurel);
    issued.await(FEW + bulk + 1, FEW + 2 * bulk);
    var after = Usage.of(laurel);
    var perSecond = issued.perSecond();
    figures.add("bulk.issue.per.second", perSecond, "1/s");
    figures.add(
        "bulk.issue.cpu.ms",
        (after.total().toNanos() - before.total().toNanos()) / 1e6 / bulk,
        "ms");
    issued.awaitQuiet();
    Quiet.await(laurel.postgres());
    var copied = issued.copySeconds(home);
    figures.add("copy.per.second", bulk / copied, "1/s");
    figures.add("bulk.issue.vs.copy", perSecond / (bulk / copied), "x");
    WebBench.say("bulk issue %.0f/s, COPY %.0f/s".formatted(perSecond, bulk / copied));
  }

  /// On one that has 1,000 in turn with one that has them all.
  private void verify(Pair pair, List<String> idsOfSmall, List<String> ids) {
    WebBench.say("Visiting the pages of both");
    var results = pair.on(times, visits(pair.small(), idsOfSmall), visits(pair.growing(), ids));
    figures.at("verification", "1k", results.few());
    figures.at("verification", "1m", results.many());
    figures.add("verification.requests.per.second.1m", results.many().perSecond(), "1/s");
    figures.add("verification.requests.per.cpu.second", 1_000 / results.many().cpuMillis(), "1/s");
    figures.growth("verification", "1k", "1m", results.growth(Load.Result::cpuMillis));
  }

  private static Load.Task visits(PackagedLaurel laurel, List<String> ids) {
    var anybody = new Browser(laurel.agency());
    return number -> anybody.open("/credentials/" + ids.get(number % ids.size()));
  }
}
