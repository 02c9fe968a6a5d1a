package org.laurel.learning.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.catalog.HoursAccount.SELF_PACED;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Workshop;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Units as a teacher works through them, in a browser without JavaScript.
@LaurelTest
class LessonTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @LocalServerPort int port;
  @TempDir Path temp;

  Workshop workshop;
  Actor teacher;
  Client browser;
  Enrollment.Id id;

  @BeforeEach
  void starts() {
    workshop = new Workshop(house, world, port).load(temp);
    teacher = workshop.joins("Lena Lesson", Role.EDUCATOR);
    browser = workshop.browser(teacher);
    id = workshop.starts(teacher);
  }

  @Test
  void showsTextPicturesFilmsPapersAndLinks() {
    var page = browser.get(path("C1-P1")).body();

    assertThat(page)
        .contains("<h2>Sort them</h2>", "Twelve &lt;b&gt;samples&lt;/b&gt;")
        .doesNotContain("<h1>Joined</h1>")
        .contains("/materials/1\" alt=\"A poster\"")
        .contains("<video controls", "/materials/2\" type=\"video/mp4\"")
        .contains("<track kind=\"captions\"", "/materials/2/captions")
        .contains("Download: A plan to print", "https://example.org/steam")
        .contains("Before: A lesson with many doors", "Next: Access and belonging");
  }

  @Test
  void sendsMaterialsToWhoeverIsEnrolledAndToNobodyElse() {
    var other = workshop.browser(workshop.joins("Olga Other", Role.EDUCATOR));
    var stranger = workshop.stranger();

    var picture = browser.get(path("C1-P1") + "/materials/1");
    var captions = browser.get(path("C1-P1") + "/materials/2/captions");

    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
    assertThat(header(picture, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(captions, "Content-Type")).startsWith("text/vtt");
    assertThat(captions.body()).startsWith("WEBVTT");
    for (var wrong :
        new String[] {"/materials/0", "/materials/5", "/materials/4", "/materials/1/captions"})
      assertThat(browser.get(path("C1-P1") + wrong).statusCode()).as(wrong).isEqualTo(404);
    assertThat(other.get(path("C1-P1") + "/materials/1").statusCode()).isEqualTo(404);
    assertThat(stranger.get(path("C1-P1") + "/materials/1").uri().getPath()).endsWith("/sign-in");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void creditsPlannedHoursOnceByTheTeachersWord() {
    browser.get(path("C1-P2"));

    var done = finish("C1-P2", Map.of());
    finish("C1-P2", Map.of());

    assertThat(done.body()).contains("Done. Well worked.", "Not done after all");
    assertThat(logged()).isEqualTo("5");
    assertThat(workshop.enrollment(id).state()).isEqualTo(State.STARTED);
    assertThat(browser.get("/learning").body()).contains("1 of 24 units is done.");
    assertThat(browser.get("/enrollments/" + id.value() + "/hours").body())
        .contains("Unit C1-P2, Activity");
  }

  @Test
  void asksAQuestionAndSaysWhyAnAnswerIsNotRight() {
    browser.get(path("C1-P1"));

    var none = finish("C1-P1", Map.of());
    var wrong = finish("C1-P1", Map.of("answer", "1"));
    var right = finish("C1-P1", Map.of("answer", "2"));

    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("Choose an answer first.");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("Not quite. Side by side is not joined.", "value=\"1\" checked");
    assertThat(right.body()).contains("Done. Well worked.");
    assertThat(logged()).isEqualTo("5");
  }

  @Test
  void opensAgainAndTakesTheHoursBackAndCreditsThemAnew() {
    browser.get(path("C1-P2"));
    finish("C1-P2", Map.of());

    browser.post(path("C1-P2") + "/reopening", Map.of());
    var open = logged();
    finish("C1-P2", Map.of());

    assertThat(open).isEqualTo("0");
    assertThat(logged()).isEqualTo("5");
    assertThat(browser.get("/enrollments/" + id.value() + "/hours").body())
        .contains("Unit C1-P2, time 2");
  }

  /// Exactly 45 are asked for: 43 by the teacher's own word leave room for 2 of the unit's 5.
  @Test
  void creditsNoMoreThanAnExactAccountHasRoomFor() {
    var at = "/enrollments/" + id.value() + "/hours";
    browser.get(at);
    browser.post(at, Map.of("account", "SELF_PACED", "hours", "43", "basis", "Summer course"));

    finish("C1-P2", Map.of());
    finish("C1-P3", Map.of());

    assertThat(logged()).isEqualTo("45");
    assertThat(browser.get("/learning").body()).contains("2 of 24 units are done.");
  }

  @Test
  void creditsNothingForSessionsAndHomework() {
    browser.get(path("C1-S1"));

    finish("C1-S1", Map.of());
    finish("C1-H1", Map.of());

    assertThat(browser.get("/learning").body()).contains("2 of 24 units are done.");
    assertThat(browser.get("/enrollments/" + id.value() + "/hours").body())
        .doesNotContain("What is logged");
  }

  @Test
  void namesTheNextUnitOnTheHomePage() {
    assertThat(browser.get("/home").body())
        .contains("Next: Subjects that need each other, about 5 hours.");
    finish("C1-P1", Map.of("answer", "2"));
    assertThat(browser.get("/home").body()).contains("Next: Access and belonging, about 5 hours.");
  }

  @Test
  void marksNothingDoneWhileTheTeacherPauses() {
    browser.get("/learning");
    browser.post("/enrollments/" + id.value() + "/pause", Map.of("reason", "TIME"));

    var refused = finish("C1-P2", Map.of());

    assertThat(refused.body()).contains("You stopped here for now.");
    assertThat(logged()).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1-P9            |          | 404 | The unit is not here.
          C1-P1            | answer=x | 400 | has a value that is not one of those asked for
          C1-P1            | answer=9 | 400 | Not quite.
          C1-P1            | answer=-1| 400 | Not quite.
          """)
  void refusesBadInput(String unit, String body, int status, String sentence) {
    browser.get(path("C1-P1"));
    var form = body == null ? Map.<String, String>of() : Map.of("answer", body.split("=")[1]);

    var answer = finish(unit, form);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
    assertThat(logged()).isEqualTo("0");
  }

  private HttpResponse<String> finish(String unit, Map<String, String> form) {
    return browser.post(path(unit) + "/completion", form);
  }

  private String path(String unit) {
    return "/enrollments/" + id.value() + "/lessons/" + unit;
  }

  private String logged() {
    return workshop.logged(teacher, id, SELF_PACED);
  }
}
