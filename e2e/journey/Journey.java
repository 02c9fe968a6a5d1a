package journey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// A teacher earns a micro-credential, told from the first page to the badge. Read [#tell] from top
/// to bottom: it is the tutorial of the API.
///
///     java e2e/journey/Journey.java --url http://localhost:8080
public final class Journey {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Options options;
  private final long start = System.nanoTime();

  /// Tells the people and the evidence of this run from those of any other.
  private final String chance = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

  private Journey(Options options) {
    this.options = options;
  }

  public static void main(String... words) {
    if (List.of(words).contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    try {
      new Journey(Options.of(words)).tell();
    } catch (RuntimeException | IOException failure) {
      System.err.println("The journey ended early. " + failure.getMessage());
      System.exit(1);
    }
  }

  private void tell() throws IOException {
    // An agency is the first part of every address; its API lies below it.
    var agency = options.agency();
    var anybody = Api.of(URI.create(agency + "/api/v1"));
    say("Found the agency at " + agency);

    // Offers are public: no account is needed to see what is asked and how it is judged.
    var slug = findOffer(anybody);
    var offer = anybody.get("/micro-credentials/" + slug);
    say("Chose " + offer.at("title").text() + ": " + offer.at("tagline").text());

    // Everything else is done by somebody. A token says who.
    var teacher = signUp(anybody);
    var assessors = assessors(anybody, offer.at("rubric"));

    var started = teacher.post("/enrollments", Map.of("microCredential", slug));
    var enrollment = "/enrollments/" + started.at("id").text();
    say("Started " + started.at("title").text());

    // Some ask for a test besides the evidence. Its questions are drawn, and never carry answers.
    if (!offer.at("test").isNothing()) passTest(teacher, enrollment);
    logHours(teacher, enrollment, offer.at("hours"));
    var given = giveEvidence(teacher, enrollment);
    submit(teacher, enrollment);

    // Two assessors judge, each alone and without a name. Both ask for one more step.
    var open = offer.at("rubric").at("criteria").list().getLast();
    judge(assessors, open.at("code").text());
    readFeedback(teacher, enrollment);

    // Only what speaks to that criterion is open now; all else stays passed.
    giveAgain(teacher, enrollment, open.at("slots"), given);
    submit(teacher, enrollment);
    judge(assessors, "");
    readFeedback(teacher, enrollment);

    var credential = awaitCredential(teacher);
    keep(teacher, credential.at("openBadge"), "badge.json");
    keep(teacher, credential.at("image"), "badge.png");
    keep(teacher, credential.at("certificate"), "certificate.pdf");
    say("Earned. Anybody can verify it here:");
    System.out.println(credential.at("verification").text());
  }

  private String findOffer(Api anybody) {
    var title = options.program().equals("lausd-steam") ? "STEAM" : "Algorithms and Programming";
    return anybody.get("/micro-credentials?query=" + Api.encode(title)).at("items").list().stream()
        .filter(item -> item.at("title").text().equals(title))
        .map(item -> item.at("slug").text())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing here is called " + title + "."));
  }

  private Api signUp(Api anybody) {
    var email = "maya.torres." + chance + "@cedarhollow.example";
    var password = "seven quiet pelicans " + chance;
    anybody.post("/accounts", Map.of("name", "Maya Torres", "email", email, "password", password));
    say("Signed up as " + email);
    return anybody.signIn(email, password);
  }

  private List<Assessor> assessors(Api anybody, Json rubric) {
    var people =
        options.assessorTokens().isEmpty()
            ? Options.demonstrationAssessors().stream()
                .map(account -> anybody.signIn(account.email(), account.password()))
            : options.assessorTokens().stream().map(anybody::as);
    return people.map(person -> new Assessor(person, rubric)).toList();
  }

  private void passTest(Api teacher, String enrollment) {
    if (!Knowledge.in(options.evidence()).takeTest(teacher, enrollment))
      throw new IllegalStateException("The test is not passed.");
    say("Took the test and passed it");
  }

  /// Homework is credited when the evidence is accepted; what else is required is logged.
  private void logHours(Api teacher, String enrollment, Json accounts) {
    for (var account : accounts.list()) {
      var name = account.at("account").text();
      var hours = account.at("required");
      if (name.equals("HOMEWORK") || hours.number().signum() == 0) continue;
      teacher.post(
          enrollment + "/hours",
          Map.of("account", name, "hours", hours, "basis", "Sign-in sheet, " + inWords(name)));
      say("Logged %s hours, %s".formatted(hours.text(), inWords(name)));
    }
  }

  private Map<String, String> giveEvidence(Api teacher, String enrollment) {
    var given = new HashMap<String, String>();
    for (var piece : Evidence.of(options.program()))
      given.put(piece.slot(), give(teacher, enrollment, piece));
    return given;
  }

  private String give(Api teacher, String enrollment, Evidence piece) {
    var form = piece.form(options.evidence(), mark());
    var artifact = teacher.upload(enrollment + "/artifacts", form);
    say("Gave %s for %s".formatted(piece.name(), piece.slot()));
    return artifact.at("id").text();
  }

  private void submit(Api teacher, String enrollment) {
    var check = teacher.post(enrollment + "/declaration", Map.of("ownWords", "ALL"));
    for (var missing : check.at("missing").list()) say("Missing: " + missing.at("sentence").text());
    if (!check.at("ready").isTrue())
      throw new IllegalStateException("The evidence is not complete.");
    var submission = teacher.post(enrollment + "/submissions", Map.of());
    say("Checked and submitted, attempt " + submission.at("attempt").text());
  }

  private void judge(List<Assessor> assessors, String open) {
    for (var assessor : assessors) {
      var review = await("the review", () -> assessor.find(mark()));
      assessor.rate(review, open);
      say("An assessor rated %s, not told whose it is".formatted(review.at("code").text()));
    }
  }

  private void readFeedback(Api teacher, String enrollment) {
    var attempt = teacher.get(enrollment + "/feedback").list().getFirst();
    say("Read the decision: " + inWords(attempt.at("outcome").text()));
    for (var criterion : attempt.at("criteria").list())
      if (!criterion.at("demonstrated").isTrue())
        say(criterion.at("title").text() + ": " + firstLine(criterion.at("feedback").text()));
  }

  private static String firstLine(String words) {
    return words.lines().findFirst().orElse("");
  }

  private void giveAgain(Api teacher, String enrollment, Json slots, Map<String, String> given) {
    for (var slot : slots.list()) {
      teacher.delete(enrollment + "/artifacts/" + given.get(slot.text()));
      give(teacher, enrollment, new Evidence(slot.text(), "text", "reflection.txt", "NONE"));
    }
  }

  /// Signing goes on after the decision, so it may take a moment.
  private static Json awaitCredential(Api teacher) {
    return await(
        "the credential",
        () -> teacher.get("/credentials").list().stream().findFirst().orElse(Json.NOTHING));
  }

  private void keep(Api teacher, Json address, String name) throws IOException {
    var content = teacher.download(address.text());
    var file = Files.createDirectories(Path.of("target", "journey")).resolve(name);
    Files.write(file, content);
    say("Downloaded %s, %,d bytes".formatted(file, content.length));
  }

  private static Json await(String what, Supplier<Json> asked) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var answer = asked.get();
      if (!answer.isNothing()) return answer;
      Api.rest(Duration.ofMillis(200));
    }
    throw new IllegalStateException("Nobody brought " + what + " within a minute.");
  }

  private String mark() {
    return "Class set " + chance + ".";
  }

  private static String inWords(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void say(String sentence) {
    System.out.printf("%7.2f s  %s%n", (System.nanoTime() - start) / 1e9, sentence);
  }
}
