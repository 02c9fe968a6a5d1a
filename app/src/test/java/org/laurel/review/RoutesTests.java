package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.HoursAccount;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.laurel.learning.exam.Examinee;
import org.laurel.learning.exam.SamplePackage;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.laurel.portfolio.Submissions;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From the choice of a way to the micro-credential, on the pages that everybody uses.
@LaurelTest
class RoutesTests {

  private static final String SHOWN = "demonstrates";

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Enrollments enrollments;
  @Autowired HoursLedger ledger;
  @Autowired Submissions submissions;
  @Autowired Ids ids;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Agency agency;
  Classroom room;
  Actor teacher;
  Enrollment.Id enrollment;
  String at;
  Client browser;
  final Map<String, Client> assessors = new HashMap<>();

  @BeforeEach
  void enrol(@TempDir Path folder) {
    var slug = "r" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/New_York");
    room = new Classroom(house, world, agency);
    teacher = world.joins(agency, "Rhea Broussard", Role.EDUCATOR);
    world.within(agency, () -> programs.load(SamplePackage.write(folder)));
    enrollment = room.enrol(teacher, "ways");
    at = "/enrollments/" + enrollment.value();
    browser = client("Rhea Broussard");
  }

  @Test
  void asksForAChoiceFirst() {
    var evidence = browser.get(at).body();

    assertThat(evidence)
        .contains("Choose your way first", "id=\"ALPR-1\"", "id=\"ALPR-4\"")
        .doesNotContain("The test is not passed yet");
    assertThat(browser.get(at + "/test").body()).contains("asks for no test");
    assertThat(browser.get("/home").body()).contains("Choose your way");
  }

  @Test
  void asksOnlyForWhatIsOnTheWay() {
    choose("BY-SCORE");

    var evidence = browser.get(at).body();

    assertThat(evidence)
        .contains("id=\"ALPR-4\"", "Results that lead on", "The test is not passed yet")
        .contains("Score at the end of the course: enter the score.")
        .doesNotContain("id=\"ALPR-1\"", "Helping without solving");
    var refused = browser.post(at + "/slots/ALPR-1/text", Map.of("text", "A plan"));
    assertThat(refused.body()).contains("does not ask for “Lesson plan”");
    choose("BY-EVIDENCE");
    assertThat(browser.get(at).body())
        .contains("id=\"ALPR-1\"", "Helping without solving")
        .doesNotContain("The test is not passed yet");
    assertThat(count("learning.route_choice")).isEqualTo(2);
  }

  @Test
  void leadsByTheScoreToTheMicroCredential() {
    choose("BY-SCORE");
    room.text(teacher, enrollment, "ALPR-4", "Results", "Twelve build, nine predict, ten debug.");
    assertThat(browser.get("/home").body()).contains("Take the test");
    browser.get(at);
    assertThat(browser.post(at + "/submissions", Map.of()).body())
        .contains("There is a problem", "The test is not passed yet");
    new Examinee(house, world, agency).passes(teacher, enrollment);
    assertThat(browser.get("/home").body()).contains("Enter the score");
    enterScore("69.5");
    assertThat(browser.get(at).body()).contains("69.5 is below the 70 that is asked for");
    enterScore("74");
    Patience.until(() -> state() == State.READY_TO_CHECK);

    submit();
    assertThat(browser.post(at + "/route", Map.of("route", "BY-EVIDENCE")).body())
        .contains("You have submitted already, so your way stays as it is.");
    assertThat(in(() -> submissions.of(enrollment)).getFirst().criteria())
        .containsExactly("ALPR-DATA");
    rates("Ines Melancon");
    rates("Sam Melancon");

    assertThat(state()).isEqualTo(State.EARNED);
    assertThat(in(() -> ledger.logged(enrollment)).get(HoursAccount.HOMEWORK))
        .isEqualByComparingTo("3");
  }

  @Test
  void opensOnlyWhatIsOnTheWayForOneMoreStep() {
    choose("BY-SCORE");
    room.text(teacher, enrollment, "ALPR-4", "Results", "Twelve build, nine predict, ten debug.");
    enterScore("74");
    submit();

    rates("Ines Melancon", "nearly");
    rates("Sam Melancon", "nearly");

    assertThat(state()).isEqualTo(State.ONE_MORE_STEP);
    assertThat(browser.get(at).body()).contains("id=\"ALPR-4\"").doesNotContain("id=\"ALPR-2\"");
    room.text(teacher, enrollment, "ALPR-4", "Results", "Now with a next step for each group.");
    submit();
    rates("Ines Melancon");
    rates("Wren Melancon");
    assertThat(state()).isEqualTo(State.EARNED);
  }

  private void choose(String route) {
    browser.get(at + "/route");
    var chosen = browser.post(at + "/route", Map.of("route", route));
    assertThat(chosen.body()).contains("Your way is saved.");
  }

  private void enterScore(String points) {
    browser.get(at + "/scores/EOC");
    var saved =
        browser.post(
            at + "/scores/EOC",
            Map.of(
                "year",
                "2026",
                "points",
                points,
                "tested",
                "23",
                "link",
                "https://scores.example.org/5"));
    assertThat(saved.body()).contains("The score is saved, with its proof.");
  }

  private void submit() {
    var before = count("review.review");
    room.submit(teacher, enrollment);
    Patience.until(() -> count("review.review") > before);
  }

  private void rates(String assessor) {
    rates(assessor, SHOWN);
  }

  private void rates(String name, String level) {
    var client = assessors.computeIfAbsent(name, this::joins);
    client.get("/reviews");
    var sheet = client.post("/reviews", Map.of());
    assertThat(sheet.body())
        .contains("level-ALPR-DATA", "The test is passed.")
        .contains("the qualifying score is reached (entered, proof attached)")
        .doesNotContain("level-ALPR-BUILD", "Rhea", "23 tested");
    var path = sheet.uri().getPath();
    var rated =
        client.post(
            path.substring(path.indexOf("/reviews")) + "/ratings",
            Map.of(
                "level-ALPR-DATA",
                level,
                "feedback-ALPR-DATA",
                level.equals(SHOWN) ? "" : "Count once more."));
    assertThat(rated.body()).contains("Nothing more waits for you");
  }

  private Client joins(String assessor) {
    world.joins(agency, assessor, Role.ASSESSOR);
    return client(assessor);
  }

  private int count(String table) {
    return in(() -> db.sql("select count(*) from " + table).query(Integer.class).single());
  }

  private State state() {
    return in(() -> enrollments.of(enrollment)).state();
  }

  private Client client(String name) {
    return new Client(port, agency.slug()).signIn(World.address(agency, name));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
