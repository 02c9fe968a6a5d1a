package org.laurel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.files.EvidenceFiles;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A teacher keeps something once, and uses it wherever it counts.
@LaurelTest
class LibraryTests {

  @Autowired Library library;
  @Autowired Portfolios portfolios;
  @Autowired Handover handover;
  @Autowired Submissions submissions;
  @Autowired Enrollments enrollments;
  @Autowired OpenPlaces places;
  @LocalServerPort int port;

  Desk desk;
  Actor teacher;

  @BeforeEach
  void sitDown(@Autowired AutowireCapableBeanFactory beans) {
    desk = beans.createBean(Desk.class);
    teacher = desk.teacher();
    desk.load();
  }

  @Test
  void keepsPhotosFilesLinksAndTextsWithoutAPlaceForThem() {
    var browser = browser();
    browser.get("/artifacts");

    var photo =
        browser.upload(
            "/artifacts/files", Map.of(), "board.jpg", EvidenceFiles.bytes("classroom-photo.jpg"));
    browser.post("/artifacts/links", Map.of("link", "https://sites.example/robots"));
    browser.post("/artifacts/texts", Map.of("title", "Plan", "text", "# Aim\n\n<b>no</b> **yes**"));
    var list = browser.get("/artifacts").body();

    assertThat(photo.body()).contains("“board.jpg” is kept", "Not used yet", "<img ");
    assertThat(list).contains("capture=\"environment\"");
    assertThat(list.indexOf(">Plan</a>"))
        .isPositive()
        .isLessThan(list.indexOf(">sites.example</a>"));
    assertThat(list.indexOf(">sites.example</a>")).isLessThan(list.indexOf(">board.jpg</a>"));
  }

  @Test
  void drawsATextAndObeysNoHtmlInIt() {
    var id = text("Plan", "# Aim\n\n<b>no</b> **yes** [out](javascript:alert(1))");

    var page = browser().get("/artifacts/" + id.value() + "/details").body();

    assertThat(page)
        .contains("<h1>Aim</h1>", "&lt;b&gt;no&lt;/b&gt;", "<strong>yes</strong>")
        .doesNotContain("href=\"javascript:");
  }

  @Test
  void findsByNameAndByWords() {
    text("Plan", "We count birds.");
    text("Diary", "We draw maps.");

    assertThat(titles("BIRDS")).containsExactly("Plan");
    assertThat(titles("diary")).containsExactly("Diary");
    assertThat(titles("%")).isEmpty();
    assertThat(titles("")).containsExactly("Diary", "Plan");
  }

  @Test
  void servesTwoSubmissionsAndSaysSoWithoutSayingWhich() {
    var first = desk.completes(teacher);
    var id = in(() -> portfolios.own(teacher, first)).placedIn("EOLA-1").getFirst().id();
    in(() -> handover.submit(teacher, first, Desk.NOBODY));
    var second = desk.starts(teacher, Desk.ALGORITHMS);

    place(id, second, "ALPR-1");
    for (var slot : List.of("ALPR-2", "ALPR-3", "ALPR-4"))
      desk.adds(
          teacher, second, slot, slot.equals("ALPR-3") ? "reflection.mp4" : "student-work.png");
    var page = browser().get("/artifacts/" + id.value() + "/details").body();

    assertThat(page).contains("Submitted", "With assessors", State.STARTED.title());
    assertThat(in(() -> submissions.of(first)).getFirst().items())
        .noneMatch(it -> it.disclosure().shared());
  }

  @Test
  void goesIntoEachPortfolioOnce() {
    var enrollment = desk.starts(teacher, Desk.STEAM);
    var id = text("Plan", "Words");

    place(id, enrollment, "EOLA-1");

    assertThat(in(() -> places.forArtifact(teacher, library.own(teacher, id).artifact())))
        .isEmpty();
    assertThatThrownBy(() -> place(id, enrollment, "EOLA-2"))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("“Plan” lies here already, in “");
  }

  @Test
  void goesFromTheSlotToTheLibraryAndBack() {
    var enrollment = desk.starts(teacher, Desk.STEAM);
    var id = text("Plan", "Words");
    var browser = browser();
    var place = enrollment.value() + "/EOLA-1";

    var slot = browser.get("/enrollments/" + enrollment.value()).body();
    var list = browser.get("/artifacts?place=" + place).body();
    var back = browser.post("/artifacts/" + id.value() + "/placements", Map.of("place", place));

    assertThat(slot).contains("/artifacts?place=" + place);
    assertThat(list).contains("Put it in");
    assertThat(back.uri().getPath()).endsWith("/enrollments/" + enrollment.value());
    assertThat(back.body()).contains("It is in its place.", "Your text");
  }

  @Test
  void deletesOutOfEveryDraftAndPutsBackWhereItLay() {
    var enrollment = desk.starts(teacher, Desk.STEAM);
    var id = text("Plan", "Words");
    place(id, enrollment, "EOLA-1");
    var browser = browser();
    browser.get("/artifacts/" + id.value() + "/details");

    var deleted = browser.post("/artifacts/" + id.value() + "/deletion", Map.of());
    var gone = in(() -> portfolios.own(teacher, enrollment)).artifacts();
    var back = browser.post("/artifacts/" + id.value() + "/restoration", Map.of());

    assertThat(deleted.body()).contains("You can put it back", "Put back");
    assertThat(gone).isEmpty();
    assertThat(back.body()).contains("It is back", "In a draft");
    assertThat(in(() -> portfolios.own(teacher, enrollment)).placedIn("EOLA-1")).hasSize(1);
  }

  @Test
  void neverDeletesOrRewritesWhatASubmissionHolds() {
    var enrollment = desk.starts(teacher, Desk.STEAM);
    var id = text("Plan", "Words");
    place(id, enrollment, "EOLA-1");
    for (var slot : List.of("EOLA-2", "EOLA-3", "EOLA-4", "EOLA-5"))
      desk.adds(
          teacher, enrollment, slot, slot.equals("EOLA-4") ? "student-work.png" : "reflection.txt");
    desk.logs(teacher, enrollment, org.laurel.catalog.HoursAccount.FACE_TO_FACE, 30);
    desk.logs(teacher, enrollment, org.laurel.catalog.HoursAccount.SELF_PACED, 45);
    in(() -> handover.submit(teacher, enrollment, Desk.NOBODY));

    assertThatThrownBy(() -> in(() -> run(() -> library.delete(teacher, id))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("part of a submission");
    assertThatThrownBy(() -> in(() -> run(() -> library.rewrite(teacher, id, "Other", 1))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("stays as it is");
  }

  @Test
  void isClosedToEverybodyElse() {
    var id = text("Plan", "Words");
    var joel = new Client(port, "bayou").signIn(World.address(desk.world.bayou, "Joel Baptiste"));

    assertThat(joel.get("/artifacts/" + id.value() + "/details").statusCode()).isEqualTo(404);
    for (var act : List.of("/name", "/text", "/deletion", "/restoration", "/members", "/own-part"))
      assertThat(
              joel.post(
                      "/artifacts/" + id.value() + act,
                      Map.of("title", "x", "text", "x", "ownPart", "x", "part", "x"))
                  .statusCode())
          .as(act)
          .isEqualTo(404);
    assertThatThrownBy(
            () -> desk.world.within(desk.world.harbor, () -> library.own(desk.world.hugo, id)))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /artifacts/links | link | not a link | This is not a link that can be opened.
          /artifacts/links | link | javascript:alert(1) | This is not a link that can be opened.
          /artifacts/texts | text | ' ' | The text is empty. Write something, and keep it then.
          /artifacts/{id}/name | title | ' ' | Give it a name, so that you find it again.
          /artifacts/{id}/text | text | ' ' | The text is empty. Write something, or delete it.
          /artifacts/{id}/text | text | late | This text was changed elsewhere while you wrote.
          /artifacts/{id}/placements | place | nowhere | Choose one of the places in the list
          /artifacts/{id}/placements | place | 1/2/3 | Choose one of the places in the list
          /artifacts/{id}/members | email | '' | Enter the e-mail address of a colleague
          /artifacts/{id}/members | email | ghost@bayou.example | Nobody in this agency has this address.
          /artifacts/{id}/members | email | hugo.lindqvist@harbor.example | Nobody in this agency has this address.
          /artifacts/{id}/members | email | joel.baptiste@bayou.example | Say what your colleague
          /artifacts/{id}/own-part | ownPart | ' ' | Say what your own part was.
          """)
  void refusesInASentenceAndKeepsWhatWasTyped(
      String path, String field, String value, String sentence) {
    var id = text("Plan", "Words");
    var browser = browser();
    browser.get("/artifacts/" + id.value() + "/details");

    var answer = browser.post(path.replace("{id}", id.value().toString()), Map.of(field, value));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence);
    if (!value.isBlank() && !field.equals("place")) assertThat(answer.body()).contains(value);
  }

  @Test
  void refusesAnEmptyFileAndASearchThatIsTooLong() {
    var browser = browser();
    browser.get("/artifacts");

    var empty = browser.upload("/artifacts/files", Map.of(), "a.pdf", new byte[0]);
    var long_ = browser.get("/artifacts?words=" + "x".repeat(101));

    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("This file is empty.");
    assertThat(long_.body()).contains("100 characters are the most");
  }

  private Artifact.Id text(String title, String text) {
    return in(() -> library.addText(teacher, title, text)).id();
  }

  private List<String> titles(String words) {
    return in(() -> library.search(teacher, words, 0, 30)).stream()
        .map(it -> it.artifact().title())
        .toList();
  }

  private void place(Artifact.Id id, Enrollment.Id enrollment, String slot) {
    in(() -> run(() -> library.place(teacher, id, new Place(enrollment, slot))));
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }

  private <T> T in(Supplier<T> work) {
    return desk.world.within(desk.world.bayou, work);
  }

  private Client browser() {
    return new Client(port, "bayou")
        .signIn(World.address(desk.world.bayou, teacher.person().name()));
  }
}
