package org.laurel.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.Stage;
import org.laurel.files.EvidenceFiles;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files that came in pieces, put into slots.
@LaurelTest
class ArrivalTests {

  @LocalServerPort int port;
  @Autowired Stage stage;
  @Autowired NameSearch portfolios;

  Desk desk;
  Actor teacher;
  Enrollment.Id enrollment;
  String token;

  @BeforeEach
  void sitDown(@Autowired AutowireCapableBeanFactory beans) {
    desk = beans.createBean(Desk.class);
    teacher = desk.teacher();
    enrollment = desk.starts(teacher, Desk.STEAM);
    token = stage.token(desk.world.bayou, teacher);
  }

  @Test
  void putsWhatHasArrivedIntoItsSlot() throws Exception {
    var upload = uploaded("lesson-plan.pdf", EvidenceFiles.bytes("lesson-plan.pdf"));

    var answer = claim(upload, "EOLA-1");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("lesson-plan.pdf", "application/pdf");
    assertThat(placed()).isEqualTo(1);
    assertThat(claim(upload, "EOLA-1").statusCode()).isEqualTo(404);
  }

  /// Told again and again at once, as by an impatient line, it lies there once.
  @Test
  void putsItThereOnce() throws Exception {
    var upload = uploaded("words.txt", "Words for one place.".getBytes(UTF_8));
    Callable<Integer> telling = () -> claim(upload, "EOLA-1").statusCode();

    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(Collections.nCopies(8, telling));
      var taken = 0;
      for (var answer : answers) taken += answer.get() == 201 ? 1 : 0;
      assertThat(taken).isEqualTo(1);
    }

    assertThat(placed()).isEqualTo(1);
  }

  @Test
  void looksInsideAsThePlainFormDoes() throws Exception {
    var upload = uploaded("plan.pdf", "<html><script>alert(1)</script></html>".getBytes(UTF_8));

    var answer = claim(upload, "EOLA-1");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("“plan.pdf” is a web page");
    assertThat(placed()).isZero();
    assertThat(claim(upload, "EOLA-1").statusCode()).isEqualTo(404);
  }

  @Test
  void waitsUntilAllOfItIsThere() throws Exception {
    var upload = begun("words.txt", 20);

    assertThat(claim(upload, "EOLA-1").body()).contains("has not arrived yet");
    assertThat(claim(upload, "EOLA-9").statusCode()).isEqualTo(404);
  }

  private int placed() {
    return desk.world.within(
        desk.world.bayou, () -> portfolios.searched(teacher, enrollment).placed().size());
  }

  private String uploaded(String name, byte[] content) throws Exception {
    var upload = begun(name, content.length);
    var answer =
        send(
            request("/uploads/" + upload)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(content)));
    assertThat(answer.statusCode()).isEqualTo(204);
    return upload;
  }

  private String begun(String name, int size) throws Exception {
    var metadata = "filename " + Base64.getEncoder().encodeToString(name.getBytes(UTF_8));
    var answer =
        send(
            request("/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    var location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private HttpResponse<String> claim(String upload, String slot) throws Exception {
    return send(
        request("/enrollments/" + enrollment.value() + "/slots/" + slot + "/uploads")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("upload=" + upload)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bayou/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
