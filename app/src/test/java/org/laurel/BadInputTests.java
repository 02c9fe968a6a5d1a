package org.laurel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever somebody sends by mistake or in bad faith: a refusal, a sentence, and nothing stored.
/// The cases stand in `bad-input.txt`, one to a line.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

  private static final Pattern DETAIL = Pattern.compile("\"detail\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern LONG = Pattern.compile("\\{long:(\\d+)}");
  private static final Pattern ON_THE_PAGE =
      Pattern.compile(
          "(?s)(?:class=\"mistakes\"|class=\"lead\"|class=\"mistake\"|role=\"alert\")[^>]*>(.*?)</(?:div|p)>");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Stage stage;
  @Autowired RowCounts rows;
  @Autowired IssuerKeys keys;

  private final Map<String, Object> visitors = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  /// @param who sends it; nobody, or somebody of the world
  /// @param body JSON, `a=b&c=d` for a form, `multipart a=b&file=name:content`, or `-` for none
  /// @param says words that the sentence must hold
  record Case(int line, String who, String request, String body, int status, String says) {

    static Case of(int line, String text) {
      var parts = text.split("\\s+\\|\\s+");
      return new Case(line, parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), parts[4]);
    }

    boolean isProgram() {
      return request.contains(" /api/");
    }

    @Override
    public String toString() {
      return "line %d: %s %s %s".formatted(line, who, request, body);
    }
  }

  @BeforeAll
  void openTheStage() {
    stage.load(world.bayou, "lausd-steam");
    world.within(world.bayou, () -> assertThat(keys.signingKey()).isNotNull()); // key 1 is there
    var vera = world.joins(world.bayou, "Vera Bad-Input", Role.EDUCATOR);
    var otto = world.joins(world.bayou, "Otto Bad-Input", Role.ASSESSOR);
    var scene = stage.play(program(vera), program(otto), "Counts, and the words of five students.");
    words.put("submitted", scene.enrollment());
    words.put("artifact", scene.artifact());
    words.put("review", scene.review());
    words.put("item", scene.item());
    words.put("nobodys", "01900000-0000-7000-8000-00000000dead");
    visitors.put("educator", vera);
    visitors.put("assessor", otto);
    visitors.put("beginner", world.joins(world.bayou, "Bea Bad-Input", Role.EDUCATOR));
    visitors.put("manager", world.priya);
    visitors.put("admin", world.ada);
    visitors.put("author", world.ruth);
    words.put("started", begin());
    words.put("draft", copy());
  }

  private String begin() {
    var body = Map.of("microCredential", "steam");
    var started = program(actor("beginner")).json("POST", "/api/v1/enrollments", body);
    return started.get("id").asString();
  }

  /// A draft of the author's own.
  private String copy() {
    var author = client("author");
    var first =
        Pattern.compile("/desk/([0-9a-f-]{36})/copy").matcher(author.get("/library").body());
    assertThat(first.find()).isTrue();
    var path = "/desk/" + first.group(1) + "/copy";
    author.get(path);
    var made = author.post(path, Map.of("into", "NEW", "title", "A draft for bad input"));
    return made.uri().getPath().replaceFirst(".*/desk/", "");
  }

  static Stream<Case> cases() throws IOException {
    var lines = Files.readAllLines(Path.of("src/test/resources/org/laurel/bad-input.txt"));
    return Stream.iterate(0, it -> it + 1)
        .limit(lines.size())
        .filter(it -> !lines.get(it).isBlank() && !lines.get(it).startsWith("#"))
        .map(it -> Case.of(it + 1, lines.get(it)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusesInASentenceAndStoresNothing(Case bad) {
    meet(bad.who());
    var before = rows.settled(world.bayou);

    var answer = send(bad);

    var sentence = bad.isProgram() ? detail(answer.body()) : onThePage(answer.body());
    assertThat(answer.statusCode()).as(sentence).isEqualTo(bad.status());
    assertThat(sentence).containsIgnoringCase(bad.says()).doesNotContain("Exception", "null");
    assertThat(sentence.split("\\s+")).as(sentence).hasSizeGreaterThan(4);
    assertThat(rows.settled(world.bayou)).isEqualTo(before);
  }

  /// To sign in or to get a token stores something, so it is done before the rows are counted.
  private void meet(String who) {
    program(who);
    client(who);
  }

  private HttpResponse<String> send(Case bad) {
    var request = bad.request().split(" ", 2);
    var path = fill(request[1]);
    if (bad.isProgram()) return program(bad.who()).send(request[0], path, type(bad), bytes(bad));
    var client = client(bad.who());
    return request[0].equals("GET") ? client.get(path) : client.post(path, form(fill(bad.body())));
  }

  private static String type(Case bad) {
    return bad.body().startsWith("multipart") ? Program.multipartType() : "application/json";
  }

  private byte[] bytes(Case bad) {
    var body = fill(bad.body());
    if (body.equals("-")) return new byte[0];
    if (!body.startsWith("multipart")) return body.getBytes(UTF_8);
    var fields = new LinkedHashMap<>(form(body.substring("multipart".length()).strip()));
    var file = Objects.requireNonNullElse(fields.remove("file"), "").split(":", 2);
    return Program.multipart(
        fields, file[0], file.length < 2 ? new byte[0] : file[1].getBytes(UTF_8));
  }

  private static Map<String, String> form(String body) {
    if (body.equals("-")) return Map.of();
    return Stream.of(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> pair[1], (_, last) -> last, LinkedHashMap::new));
  }

  private String fill(String text) {
    var filled = LONG.matcher(text).replaceAll(it -> "x".repeat(Integer.parseInt(it.group(1))));
    for (var word : words.entrySet())
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    return filled;
  }

  private Actor actor(String who) {
    return (Actor) Objects.requireNonNull(visitors.get(who), who);
  }

  private Program program(Actor actor) {
    return new Program(port, "bayou", stage.token(world.bayou, actor));
  }

  private Program program(String who) {
    return (Program)
        visitors.computeIfAbsent(
            "program of " + who,
            _ -> who.equals("nobody") ? new Program(port, "bayou", "") : program(actor(who)));
  }

  private Client client(String who) {
    return (Client) visitors.computeIfAbsent("browser of " + who, _ -> browser(who));
  }

  private Client browser(String who) {
    var client = new Client(port, "bayou");
    if (who.equals("nobody")) client.get("/sign-in");
    else client.signIn(World.address(world.bayou, actor(who).person().name()));
    return client;
  }

  private static String detail(String body) {
    var found = DETAIL.matcher(body);
    return found.find() ? found.group(1) : "no sentence in: " + body;
  }

  private static String onThePage(String body) {
    return ON_THE_PAGE
        .matcher(body)
        .results()
        .map(it -> it.group(1).replaceAll("(?s)<[^>]+>", " ").replaceAll("\\s+", " "))
        .collect(Collectors.joining(" "));
  }
}
