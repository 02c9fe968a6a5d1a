package org.laurel.learning.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.Program;
import org.laurel.Stage;
import org.laurel.Statements;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.TestItem;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.Requirements;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.Programs;
import org.laurel.web.NextSteps;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Taking a test: by its pages, against the clock, and as often as it may be taken.
@LaurelTest
class SittingTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired Enrollments enrollments;
  @Autowired Requirements requirements;
  @Autowired Sittings sittings;
  @Autowired SittingStore store;
  @Autowired AnswerStore answers;
  @Autowired Stage stage;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Agency agency;
  Actor teacher;
  Enrollment.Id enrollment;
  Examinee examinee;
  String at;

  @BeforeEach
  void enrol(@TempDir Path folder) {
    var slug = "e" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    teacher = world.joins(agency, "Theo Landry", Role.EDUCATOR);
    in(() -> programs.load(SamplePackage.write(folder)));
    enrollment =
        in(() -> enrollments.enrol(teacher, catalog.published("tested").orElseThrow().id()).id());
    examinee = new Examinee(house, world, agency);
    at = "/enrollments/" + enrollment.value() + "/test";
  }

  @Test
  void leadsThroughTheQuestionsAndKeepsEveryAnswer() {
    var browser = browser();
    assertThat(browser.get(at).body())
        .contains(
            "4 on Content", "2 on Teaching the content", "75 percent", "30 minutes", "2 left");

    var first = browser.post(at + "/sittings", Map.of());
    var sitting = at + "/sittings/1";
    assertThat(first.uri().getPath()).endsWith(sitting + "/questions/1");
    assertThat(first.body()).contains("Question 1 of 6", "29 minutes are left, until");
    for (var number = 1; number <= 6; number++) {
      var page = browser.get(sitting + "/questions/" + number).body();
      assertThat(page).doesNotContain("A loop repeats", "because", "First say what should happen");
      browser.post(sitting + "/questions/" + number, Examinee.rightForm(item(number)));
    }

    var all = browser.get(sitting).body();
    assertThat(all).contains("Every question has an answer.");
    assertThat(browser.get(sitting + "/questions/" + place("C3")).body()).contains("value=\"4\"");
    assertThat(browser.get(sitting + "/questions/" + place("C1")).body())
        .containsPattern("value=\"b\" checked");
    assertThat(browser.post(sitting + "/result", Map.of()).body())
        .contains("You passed", "3 of 4", "2 of 2", "Which are events?")
        .doesNotContain("Which is a loop?");
    assertThat(browser.get(at).body()).contains(SittingPolicy.PASSED);
    assertThat(state()).isEqualTo(State.STARTED);
    assertThat(missing()).isEmpty();
  }

  @Test
  void saysWhatToReadAgainAndNothingOfWhatWasNotDrawn() {
    var number = examinee.sits(teacher, enrollment, it -> !it.code().matches("C1|C4"));

    var page = browser().get(at + "/sittings/" + number).body();

    assertThat(page)
        .contains("Not passed yet", "2 of 4", "2 of 2")
        .contains("Which is a loop?", "A loop repeats its steps.", "Repeats and choices")
        .contains("Put debugging in order.", "You gave no answer.", "Teaching children to debug")
        .doesNotContain("Which are events?");
    var drawn = in(() -> sittings.sheet(teacher, enrollment, number)).sitting().draw();
    for (var item : in(this::bank))
      if (drawn.stream().noneMatch(it -> it.item().equals(item.code())))
        assertThat(page).doesNotContain(item.because());
    assertThat(missing())
        .containsExactly("The test is not passed yet. Each of its parts asks for 75 percent.");
  }

  @Test
  void looksForTheSittingsOfAPortfolioUntilTheTestIsPassed() {
    var browser = browser();
    assertThat(sittingsRead(browser)).isEqualTo(1);
    assertThat(sittingsRead(browser)).isEqualTo(1);

    examinee.sits(teacher, enrollment, _ -> true);

    assertThat(sittingsRead(browser)).isEqualTo(1);
    assertThat(sittingsRead(browser)).isZero();
    assertThat(missing()).isEmpty();
  }

  @Test
  void forgetsAPassThatIsUndone() {
    world.within(
        agency,
        () ->
            transaction.execute(undone -> {
              examinee.sits(teacher, enrollment, _ -> true);
              assertThat(missing()).isEmpty();
              undone.setRollbackOnly();
              return 0;
            }));

    assertThat(missing()).hasSize(1);
  }

  private int sittingsRead(Client browser) {
    Statements.ofNewestRequest();
    browser.get("/enrollments/" + enrollment.value());
    return (int)
        Statements.ofNewestRequest().stream()
            .filter(it -> it.contains("from learning.sitting "))
            .count();
  }

  @Test
  void asksForBothScales() {
    examinee.sits(teacher, enrollment, it -> it.scale().equals("content"));

    assertThat(browser().get(at + "/sittings/1").body()).contains("Not passed yet", "0 of 2");
    assertThat(missing()).hasSize(1);
  }

  @Test
  void endsWithTheLastAttempt() {
    examinee.sits(teacher, enrollment, _ -> false);
    examinee.sits(teacher, enrollment, _ -> false);

    assertThatThrownBy(() -> in(() -> sittings.begin(teacher, enrollment)))
        .isInstanceOf(Refused.class)
        .hasMessage(SittingPolicy.USED_UP);
    assertThat(missing()).containsExactly(SittingPolicy.USED_UP);
    assertThat(browser().get(at).body()).contains("Attempt 2").doesNotContain("Begin the test");
  }

  @Test
  void goesOnWithTheSameDrawAndKeepsWhatWasTyped() {
    var browser = browser();
    browser.get(at);
    browser.post(at + "/sittings", Map.of());
    var draw = in(() -> sittings.sheet(teacher, enrollment, 1)).sitting().draw();

    var again = browser.post(at + "/sittings", Map.of());
    var wrong = browser.post(question("C3"), Map.of("answer", "four"));
    var mixed =
        browser.post(question("C4"), Map.of("place-x", "1", "place-y", "1", "place-z", "7"));

    assertThat(again.uri().getPath()).endsWith("/sittings/1/questions/1");
    assertThat(in(() -> sittings.sheet(teacher, enrollment, 1)).sitting().draw()).isEqualTo(draw);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("There is a problem", "Give a number such as", "value=\"four\"");
    assertThat(mixed.body()).contains("Give each line a number of its own", "value=\"7\"");
    assertThat(count("learning.answer")).isZero();
  }

  @Test
  void keepsOneLineForAnAnswerSentTwiceAndTheLastCounts() {
    in(() -> sittings.begin(teacher, enrollment));
    var at = place("C1");

    answers(at, "a");
    answers(at, "a");
    answers(at, "b");

    assertThat(count("learning.answer")).isEqualTo(2);
    assertThat(in(() -> sittings.sheet(teacher, enrollment, 1)).answers())
        .containsEntry("C1", List.of("b"));
  }

  @Test
  void takesAnswersUntilTheTimeIsOver() {
    in(() -> sittings.begin(teacher, enrollment));
    answers(place("C1"), "b");

    var inGrace = later(Duration.ofMinutes(30).plusSeconds(25));
    var over = later(Duration.ofMinutes(30).plusSeconds(35));
    var reply = new Reply(Map.of("answer", List.of("4")));

    assertThat(in(() -> inGrace.answer(teacher, enrollment, 1, place("C3"), reply)))
        .isInstanceOf(Sittings.Receipt.Saved.class);
    assertThat(in(() -> over.answer(teacher, enrollment, 1, place("C2"), reply)))
        .isInstanceOf(Sittings.Receipt.TooLate.class);
    var sheet = in(() -> sittings.sheet(teacher, enrollment, 1));
    var result = Objects.requireNonNull(sheet.sitting().result());
    assertThat(result.endedAt()).isEqualTo(sheet.sitting().endsAt());
    assertThat(result.scales().getFirst().right()).isEqualTo(2);
  }

  @Test
  void countsWhatWasSavedWhenNobodyPressesFinish() {
    in(() -> sittings.begin(teacher, enrollment));
    var sheet = in(() -> sittings.sheet(teacher, enrollment, 1));
    for (var at = 1; at <= 6; at++) {
      var place = at;
      in(() -> sittings.answer(teacher, enrollment, 1, place, Examinee.rightReply(sheet, place)));
    }

    var exam = in(() -> later(Duration.ofHours(2)).exam(teacher, enrollment));

    assertThat(exam.standing().isPassed()).isTrue();
    assertThat(missing()).isEmpty();
  }

  @Test
  void namesTheTestAsTheNextStepWhileItIsUnderWay() {
    in(() -> sittings.begin(teacher, enrollment));

    var step = in(() -> steps().of(teacher.id())).getFirst();

    assertThat(step.action()).isEqualTo("Go on with the test");
    assertThat(step.path()).isEqualTo(at);
  }

  @Test
  void canBeTakenByAProgram() {
    var program = new Program(port, agency.slug(), stage.token(agency, teacher));
    var path = "/api/v1/enrollments/" + enrollment.value() + "/sittings";

    var begun = program.json("POST", path, Map.of());
    for (var question : begun.get("questions")) {
      var at = question.get("number").asInt();
      var answer = Map.of("answer", item(at).answer());
      program.json("PUT", path + "/1/questions/" + at, answer);
    }
    var over = program.json("POST", path + "/1/result", Map.of());

    assertThat(begun.get("questions").size()).isEqualTo(6);
    assertThat(begun.toString()).doesNotContain("A loop repeats", "tolerance", "because");
    assertThat(over.get("result").get("passed").asBoolean()).isTrue();
    assertThat(over.get("questions").isEmpty()).isTrue();
  }

  @Test
  void isNobodyElses() {
    examinee.sits(teacher, enrollment, _ -> true);
    var other = world.joins(agency, "Olive Landry", Role.EDUCATOR);

    assertThatThrownBy(() -> in(() -> sittings.exam(other, enrollment)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> in(() -> sittings.sheet(other, enrollment, 1)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> world.within(world.harbor, () -> sittings.exam(world.hugo, enrollment)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void waitsWhilePaused() {
    in(() -> enrollments.rest(teacher, enrollment, State.PAUSED, org.laurel.learning.Reason.TIME));

    assertThatThrownBy(() -> in(() -> sittings.begin(teacher, enrollment)))
        .hasMessage("You stopped here for now. Go on in My plan first, and take the test then.");
  }

  private NextSteps steps() {
    return person ->
        house.getBeansOfType(NextSteps.class).values().stream()
            .filter(it -> it.concerns(Set.of("EDUCATOR")))
            .flatMap(it -> it.of(person).stream())
            .toList();
  }

  private Sittings later(Duration by) {
    InstantSource clock = () -> InstantSource.system().instant().plus(by);
    return new Sittings(
        enrollments, catalog, requirements, store, answers, new Random(1), ids, clock);
  }

  private void answers(int at, String choice) {
    var reply = new Reply(Map.of("answer", List.of(choice)));
    in(() -> sittings.answer(teacher, enrollment, 1, at, reply));
  }

  private List<TestItem> bank() {
    return catalog.items(enrollments.of(enrollment).version());
  }

  private TestItem item(int at) {
    return Question.item(in(() -> sittings.sheet(teacher, enrollment, 1)), at);
  }

  private int place(String item) {
    var draw = in(() -> sittings.sheet(teacher, enrollment, 1)).sitting().draw();
    for (var i = 0; i < draw.size(); i++) if (draw.get(i).item().equals(item)) return i + 1;
    throw new AssertionError(item + " was not drawn");
  }

  private String question(String item) {
    return at + "/sittings/1/questions/" + place(item);
  }

  private List<String> missing() {
    return in(() -> {
      var version = catalog.version(enrollments.of(enrollment).version());
      var way = requirements.way(enrollment, version);
      return requirements.lines(enrollment, version, way).stream()
          .filter(it -> !it.isMet())
          .map(org.laurel.learning.Requirement.Line::sentence)
          .toList();
    });
  }

  private int count(String table) {
    return in(() -> db.sql("select count(*) from " + table).query(Integer.class).single());
  }

  private State state() {
    return in(() -> enrollments.of(enrollment)).state();
  }

  private Client browser() {
    return new Client(port, agency.slug()).signIn(World.address(agency, "Theo Landry"));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }

  private void in(Runnable work) {
    world.within(agency, work);
  }
}
