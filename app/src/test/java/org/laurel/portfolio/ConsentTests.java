package org.laurel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.audit.Audit;
import org.laurel.files.EvidenceFiles;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// No child is shown to assessors without a consent that holds.
@LaurelTest
class ConsentTests {

  @Autowired Register register;
  @Autowired Removals removals;
  @Autowired ConcernStore concerns;
  @Autowired Portfolios portfolios;
  @Autowired Handover handover;
  @Autowired Evidence evidence;
  @Autowired Library library;
  @Autowired Audit audit;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Desk desk;
  Actor teacher;
  LocalDate today;

  @BeforeEach
  void sitDown(@Autowired AutowireCapableBeanFactory beans) {
    desk = beans.createBean(Desk.class);
    teacher = desk.teacher();
    today = in(() -> register.today());
  }

  @Test
  void stopsAFileThatLacksConsentAndSaysWhichFileAndWhichStudent() {
    var enrollment = desk.completes(teacher);
    var ana = student("Ana B.");
    appears(ana, artifact(enrollment, "EOLA-4"));

    assertThatThrownBy(() -> in(() -> handover.submit(teacher, enrollment, Desk.NOBODY)))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "“student-work.png” shows Ana B., and no consent holds today. Note it in My students, or"
                + " take “student-work.png” out.");
    note(ana, Consent.Kind.NONE, today, null);
    assertThat(lacking(enrollment)).isOne();
    note(ana, Consent.Kind.GUARDIAN, today.minusDays(9), today.minusDays(1));
    assertThat(lacking(enrollment)).isOne();
    note(ana, Consent.Kind.MEDIA_RELEASE, today.minusDays(9), today);
    assertThat(lacking(enrollment)).isZero();
    assertThat(in(() -> handover.submit(teacher, enrollment, Desk.NOBODY)).attempt()).isOne();
  }

  @Test
  void removesAStudentFromEveryDraftAndPutsBackUntilSubmitted() {
    var steam = desk.completes(teacher);
    var algorithms = desk.starts(teacher, Desk.ALGORITHMS);
    var shown = artifact(steam, "EOLA-4");
    var other = desk.adds(teacher, algorithms, "ALPR-2", "classroom-photo.jpg").id();
    var li = student("Li");
    note(li, Consent.Kind.GUARDIAN, today, null);
    appears(li, shown);
    appears(li, other);

    var removed = in(() -> removals.remove(teacher, li));
    var again = in(() -> removals.remove(teacher, li));

    assertThat(removed.drafts()).isEqualTo(2);
    assertThat(removed.submitted()).isZero();
    assertThat(again.drafts()).isZero();
    assertThat(placed(steam, "EOLA-4")).isZero();
    assertThat(placed(algorithms, "ALPR-2")).isZero();
    assertThat(in(() -> audit.upTo(Long.MAX_VALUE, 20)))
        .anyMatch(it -> it.action().equals("student removed") && it.detail().contains("drafts: 2"));

    assertThat(in(() -> removals.undo(teacher, li))).isEqualTo(2);
    assertThat(placed(steam, "EOLA-4")).isOne();
    assertThat(placed(algorithms, "ALPR-2")).isOne();
  }

  @Test
  void doesNotLetARemovedStudentBackInByPuttingTheFileBack() {
    var enrollment = desk.completes(teacher);
    var li = student("Li");
    note(li, Consent.Kind.GUARDIAN, today, null);
    var artifact = artifact(enrollment, "EOLA-4");
    appears(li, artifact);
    in(() -> removals.remove(teacher, li));

    in(() -> evidence.putBack(teacher, enrollment, artifact));

    assertThat(lacking(enrollment)).isOne();
  }

  @Test
  void asksAManagerAboutWhatIsSubmittedWithoutTheStudentsName() {
    var enrollment = desk.completes(teacher);
    var zoe = student("Zoe Quill");
    note(zoe, Consent.Kind.GUARDIAN, today, null);
    appears(zoe, artifact(enrollment, "EOLA-4"));
    in(() -> handover.submit(teacher, enrollment, Desk.NOBODY));

    var removed = in(() -> removals.remove(teacher, zoe));
    var priya = new Client(port, "bayou").signIn(World.address(desk.world.bayou, "Priya Raman"));
    var page = priya.get("/student-requests").body();
    var open = concern();
    var silent = priya.post(path(open), Map.of("decision", "STAYS", "reason", " "));
    var decided = priya.post(path(open), Map.of("decision", "TAKEN_UP", "reason", "We blur it."));
    var late = priya.post(path(open), Map.of("decision", "STAYS", "reason", "No."));

    assertThat(removed.drafts()).isZero();
    assertThat(removed.submitted()).isOne();
    assertThat(page)
        .contains("student-work.png", teacher.person().name())
        .doesNotContain("Zoe", "Quill");
    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(silent.body()).contains("Say why in a sentence.");
    assertThat(decided.body()).contains("Decided, and kept in the record.");
    assertThat(late.statusCode()).isEqualTo(404);
  }

  @Test
  void takesTheRequestBackWithTheStudent() {
    var enrollment = desk.completes(teacher);
    var zoe = student("Zoe");
    note(zoe, Consent.Kind.GUARDIAN, today, null);
    appears(zoe, artifact(enrollment, "EOLA-4"));
    in(() -> handover.submit(teacher, enrollment, Desk.NOBODY));

    in(() -> removals.remove(teacher, zoe));
    assertThat(mine()).isOne();
    in(() -> removals.undo(teacher, zoe));
    assertThat(mine()).isZero();
    in(() -> removals.remove(teacher, zoe));
    assertThat(mine()).isOne();
  }

  @Test
  void leadsFromTheListToTheProof() {
    var browser = browser();
    browser.get("/students");
    var added = browser.post("/students", Map.of("name", "Ana B."));
    var path = added.uri().getPath().replace("/bayou", "");
    var form = Map.of("kind", "GUARDIAN", "givenOn", today.toString(), "until", "");

    var noted =
        browser.upload(
            path + "/consents", form, "paper.pdf", EvidenceFiles.bytes("lesson-plan.pdf"));

    assertThat(added.body()).contains("In your list.", "No consent is noted");
    assertThat(noted.body()).contains("Noted.", "from " + today);
    assertThat(browser.get(path + "/proof").headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .contains("attachment", "consent.pdf");
  }

  @Test
  void isClosedToEverybodyElse() {
    var ana = student("Wilhelmina");
    var joel = new Client(port, "bayou").signIn(World.address(desk.world.bayou, "Joel Baptiste"));
    var path = "/students/" + ana.value();
    joel.get("/students");

    assertThat(joel.get("/students").body()).doesNotContain("Wilhelmina");
    assertThat(joel.get(path).statusCode()).isEqualTo(404);
    assertThat(joel.get(path + "/proof").statusCode()).isEqualTo(404);
    for (var act : List.of("/consents", "/removal", "/return"))
      assertThat(joel.post(path + act, Map.of()).statusCode()).as(act).isEqualTo(404);
    var joels = in(() -> library.addText(desk.world.joel, "Own", "Words")).id();
    assertThatThrownBy(() -> in(() -> appear(desk.world.joel, joels, List.of(ana.value()))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> desk.world.within(desk.world.harbor, () -> register.own(desk.world.hugo, ana)))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | 2026-01-05 | '' | Choose what you have: a media release
          HEARSAY | 2026-01-05 | '' | Choose what you have: a media release
          GUARDIAN | '' | '' | Enter the day as year, month and day
          GUARDIAN | 05/01/2026 | '' | Enter the day as year, month and day
          GUARDIAN | 2026-02-30 | '' | Enter the day as year, month and day
          GUARDIAN | 2999-01-01 | '' | The day of the consent lies ahead.
          GUARDIAN | 1926-01-01 | '' | The day of the consent is too long ago.
          GUARDIAN | 2026-01-05 | 2026-01-04 | The last day lies before the day of the consent.
          GUARDIAN | 2026-01-05 | 2999-01-04 | The last day is too far ahead.
          GUARDIAN | 2026-01-05 | soon | Enter the day as year, month and day
          """)
  void refusesAConsentThatMakesNoSense(String kind, String from, String until, String sentence) {
    var path = "/students/" + student("Ana B.").value();
    var browser = browser();
    browser.get(path);

    var form = Map.of("kind", kind, "givenOn", from, "until", until);
    var answer = browser.post(path + "/consents", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence, "value=\"" + from);
    assertThat(answer.body()).contains("No consent is noted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | Enter a short name or initials
          'Ana B.' | “Ana B.” is in your list already.
          'ana b.' | “ana b.” is in your list already.
          'Anastasia Bartholomew-Montgomery the Third' | 40 characters are the most.
          """)
  void refusesANameThatIsNoneOrTwice(String name, String sentence) {
    student("Ana B.");
    var browser = browser();
    browser.get("/students");

    var answer = browser.post("/students", Map.of("name", name));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
  }

  private Student.Id student(String name) {
    return in(() -> register.add(teacher, name));
  }

  private void note(Student.Id id, Consent.Kind kind, LocalDate from, @Nullable LocalDate until) {
    in(() -> {
      register.note(teacher, id, new Consent(kind, from, until, null));
      return true;
    });
  }

  private void appears(Student.Id student, Artifact.Id artifact) {
    in(() -> appear(teacher, artifact, List.of(student.value())));
  }

  private boolean appear(Actor actor, Artifact.Id artifact, List<UUID> students) {
    register.appear(actor, artifact, students);
    return true;
  }

  private Artifact.Id artifact(Enrollment.Id enrollment, String slot) {
    return in(() -> portfolios.own(teacher, enrollment)).placedIn(slot).getFirst().id();
  }

  private int placed(Enrollment.Id enrollment, String slot) {
    return in(() -> portfolios.own(teacher, enrollment)).placedIn(slot).size();
  }

  private long lacking(Enrollment.Id enrollment) {
    return in(() -> portfolios.own(teacher, enrollment)).check().missing().stream()
        .filter(it -> it.sentence().contains("no consent holds today"))
        .count();
  }

  private UUID concern() {
    return open().getLast().id();
  }

  private long mine() {
    return open().stream().filter(it -> it.teacher().equals(teacher.person().name())).count();
  }

  private List<ConcernStore.Concern> open() {
    return in(() -> transaction.execute(_ -> concerns.open(1000)));
  }

  private static String path(UUID concern) {
    return "/student-requests/" + concern + "/decision";
  }

  private <T> T in(Supplier<T> work) {
    return desk.world.within(desk.world.bayou, work);
  }

  private Client browser() {
    return new Client(port, "bayou")
        .signIn(World.address(desk.world.bayou, teacher.person().name()));
  }
}
