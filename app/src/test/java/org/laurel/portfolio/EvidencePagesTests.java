package org.laurel.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.files.EvidenceFiles;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The evidence page and its API, as a browser without JavaScript and a script meet them.
@LaurelTest
class EvidencePagesTests {

  private static final String BOUNDARY = "laurel-boundary";

  @Autowired Tokens tokens;
  @LocalServerPort int port;

  Desk desk;
  Actor teacher;
  Enrollment.Id enrollment;

  @BeforeEach
  void sitDown(@Autowired AutowireCapableBeanFactory beans) {
    desk = beans.createBean(Desk.class);
    teacher = desk.teacher();
    enrollment = desk.starts(teacher, Desk.STEAM);
  }

  @Test
  void showsEverySlotOnOnePage() {
    var page = browser().get(path("")).body();

    assertThat(page)
        .contains("Access snapshot", "EOLA-5", "How to do it well", "A form to fill in", "To do")
        .contains("Face to face hours: 0 of exactly 30. Log 30 more.");
  }

  @Test
  void savesATextWithoutJavaScriptAndShowsAConflict() {
    var browser = browser();
    browser.get(path(""));

    var saved = browser.post(path("/slots/EOLA-1/text"), Map.of("text", "First", "version", "0"));
    var other = browser.post(path("/slots/EOLA-1/text"), Map.of("text", "Other", "version", "0"));

    assertThat(saved.body()).contains("Saved.", "First");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("Nothing is lost", "First", "Other", "version 1");
  }

  @Test
  void answersAScriptThatSavesInJson() throws Exception {
    var first = put("draft one", 0);
    var second = put("draft two", 1);
    var late = put("draft late", 1);

    assertThat(first.body()).contains("\"version\":1");
    assertThat(second.body()).contains("\"version\":2");
    assertThat(late.statusCode()).isEqualTo(409);
  }

  private HttpResponse<String> put(String text, int version) throws Exception {
    var browser = browser();
    var page = browser.get(path("")).body();
    var form =
        "_csrf=%s&text=%s&version=%d"
            .formatted(csrf(page), java.net.URLEncoder.encode(text, UTF_8), version);
    return browser.send(
        HttpRequest.newBuilder(URI.create(base() + "/bayou" + path("/slots/EOLA-1/text")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static String csrf(String page) {
    var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void uploadsByAPlainForm() throws Exception {
    var browser = browser();
    var page = browser.get(path("")).body();
    var parts = new Parts();
    parts.field("_csrf", csrf(page));
    parts.file("classroom-photo.jpg");

    var added = browser.send(parts.to(base() + "/bayou" + path("/slots/EOLA-2/files"), null));

    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).contains("classroom-photo.jpg", "is saved", "Take out");
  }

  @ParameterizedTest
  @CsvSource({
    "/slots/NO-SUCH/text, 404",
    "/slots/EOLA-4/links, 400",
    "/slots/EOLA-1/files, 400",
    "/artifacts/00000000-0000-7000-8000-000000000000/removal, 404",
    "/artifacts/nonsense/removal, 404"
  })
  void saysWhatIsWrong(String path, int status) {
    var browser = browser();
    browser.get(path(""));

    var answer =
        browser.post(
            path(path), Map.of("text", "words", "version", "0", "link", "https://a.example/b"));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void refusesATextThatIsTooLong() {
    var browser = browser();
    browser.get(path(""));

    var answer =
        browser.post(
            path("/slots/EOLA-1/text"), Map.of("text", "x".repeat(50_001), "version", "0"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("50,000 characters");
  }

  @Test
  void givesBackOnlyOnesOwnFiles() {
    var artifact = desk.adds(teacher, enrollment, "EOLA-1", "lesson-plan.pdf").id().value();

    var own = browser().get("/artifacts/" + artifact);
    var others =
        new Client(port, "bayou")
            .signIn(World.address(desk.world.bayou, "Joel Baptiste"))
            .get("/artifacts/" + artifact);
    var foreign =
        new Client(port, "harbor")
            .signIn(World.address(desk.world.harbor, "Hugo Lindqvist"))
            .get("/artifacts/" + artifact);

    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .startsWith("attachment");
    assertThat(String.join(" ", own.headers().allValues("Content-Security-Policy")))
        .contains("sandbox");
    assertThat(own.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(others.statusCode()).isEqualTo(404);
    assertThat(foreign.statusCode()).isEqualTo(404);
  }

  @Test
  void sendsAPartOfAVideo() {
    var artifact = desk.adds(teacher, enrollment, "EOLA-2", "reflection.mp4").id().value();

    var part =
        browser()
            .send(
                HttpRequest.newBuilder(URI.create(base() + "/bayou/artifacts/" + artifact))
                    .header("Range", "bytes=4-7")
                    .build());

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("ftyp");
  }

  @Test
  void submitsByThePageAlone() {
    var whole = desk.completes(teacher);
    var at = "/enrollments/" + whole.value();
    var browser = browser();
    var ready = browser.get(at).body();

    var submitted = browser.post(at + "/submissions", Map.of());

    assertThat(ready).contains("Everything is there.", "Submit for assessment");
    assertThat(submitted.body()).contains("With assessors", "You hear from us by");
    assertThat(browser.get("/learning").body()).contains("With assessors");
    assertThat(browser.get(at + "/check").statusCode()).isEqualTo(200);
  }

  @Test
  void earnsThroughTheApi() throws Exception {
    var steam = "/api/v1/enrollments/" + enrollment.value();
    var incomplete = call("POST", steam + "/submissions", "{}");
    for (var slot : List.of("EOLA-1", "EOLA-2", "EOLA-3", "EOLA-4", "EOLA-5")) {
      var parts = new Parts();
      parts.field("slot", slot);
      parts.field("students", "NONE");
      parts.file(slot.equals("EOLA-4") ? "student-work.png" : "unit-plan.docx");
      assertThat(http(parts.to(base() + steam + "/artifacts", token())).statusCode())
          .isEqualTo(201);
    }
    var logged = call("POST", steam + "/hours", hours("FACE_TO_FACE", 30));
    call("POST", steam + "/hours", hours("SELF_PACED", 45));
    var check = call("GET", steam + "/check", "");
    var submitted = call("POST", steam + "/submissions", "{}");

    assertThat(incomplete.statusCode()).isEqualTo(409);
    assertThat(incomplete.body()).contains("nothing is here yet");
    assertThat(logged.statusCode()).isEqualTo(201);
    assertThat(check.body()).contains("\"ready\":true");
    assertThat(submitted.statusCode()).isEqualTo(201);
    assertThat(submitted.body()).contains("\"attempt\":1");
    assertThat(call("GET", steam, "").body()).contains("WITH_ASSESSORS");
  }

  private static String hours(String account, int hours) {
    return "{\"account\":\"%s\",\"hours\":%d,\"basis\":\"%s\"}".formatted(account, hours, account);
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    return http(
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> http(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private String token() {
    return in(() -> tokens.issue(teacher.id(), "test", java.time.Duration.ofHours(1)));
  }

  private Client browser() {
    return new Client(port, "bayou")
        .signIn(World.address(desk.world.bayou, teacher.person().name()));
  }

  private String path(String below) {
    return "/enrollments/" + enrollment.value() + below;
  }

  private String base() {
    return "http://127.0.0.1:" + port;
  }

  private <T> T in(Supplier<T> work) {
    return desk.world.within(desk.world.bayou, work);
  }

  /// A form with a file in it (RFC 7578).
  private static class Parts {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void field(String name, String value) {
      part("form-data; name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    void file(String name) {
      part("form-data; name=\"file\"; filename=\"" + name + "\"", EvidenceFiles.bytes(name));
    }

    private void part(String disposition, byte[] content) {
      body.writeBytes(
          ("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n")
              .getBytes(UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(UTF_8));
    }

    HttpRequest to(String url, @org.jspecify.annotations.Nullable String token) {
      body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(BodyPublishers.ofByteArray(body.toByteArray()));
      return (token == null ? request : request.header("Authorization", "Bearer " + token)).build();
    }
  }
}
