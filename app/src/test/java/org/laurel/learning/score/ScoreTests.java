package org.laurel.learning.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.Program;
import org.laurel.Stage;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.exam.SamplePackage;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.Programs;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

/// Scores of tests elsewhere: entered with proof, corrected by new lines, confirmed by a manager.
@LaurelTest
class ScoreTests {

  private static final Map<String, String> GOOD =
      Map.of(
          "year", "2026", "points", "74.5", "tested", "23", "link", "https://scores.example.org/5");

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Catalog catalog;
  @Autowired Enrollments enrollments;
  @Autowired Scores scores;
  @Autowired Proofs proofs;
  @Autowired Stage stage;
  @Autowired Ids ids;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Agency agency;
  Actor teacher;
  Enrollment.Id enrollment;
  String at;

  @BeforeEach
  void choosesTheScore(@TempDir Path folder) {
    var slug = "s" + ids.next().toString().replace("-", "").substring(20);
    agency = agencies.found(slug, slug, "", "America/Chicago");
    teacher = world.joins(agency, "Celia Robichaux", Role.EDUCATOR);
    in(() -> {
      programs.load(SamplePackage.write(folder));
      return true;
    });
    enrollment =
        in(() -> enrollments.enrol(teacher, catalog.published("ways").orElseThrow().id()).id());
    at = "/enrollments/" + enrollment.value() + "/scores";
    var browser = client("Celia Robichaux");
    browser.get("/enrollments/" + enrollment.value() + "/route");
    browser.post("/enrollments/" + enrollment.value() + "/route", Map.of("route", "BY-SCORE"));
  }

  @Test
  void keepsEveryLineAndTheLastCounts() {
    var browser = client("Celia Robichaux");
    assertThat(browser.get(at).body()).contains("70 or more of 100", "To do", "Enter the score");

    enter(browser, "points", "61");
    var saved = enter(browser, "points", "74.5");

    assertThat(saved.body())
        .contains("The score is saved, with its proof.", "74.5", "Reached")
        .contains("Entered, proof attached", "61 in 2026", "scores.example.org");
    assertThat(in(() -> scores.own(teacher, enrollment)).entries()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year   | ''          | Give the year of the test, such as 2026.",
        "year   | 1999        | The year is too long ago: 2000 is the first.",
        "year   | 9998        | This year has not begun. Give the year of the test.",
        "year   | soon        | Check this value: it is not in the form that is asked for.",
        "points | ''          | Give the score as a number such as 74.5.",
        "points | -1          | A score is 0 or more.",
        "points | 100.5       | 100 is the highest score of this test. Check what you typed.",
        "points | 74.555      | Give the score as a number such as 74.5.",
        "points | many        | Check this value: it is not in the form that is asked for.",
        "tested | ''          | Say how many students took the test.",
        "tested | 0           | At least 1 student took the test.",
        "tested | 100001      | 100,000 students are the most.",
        "link   | ''          | Add a file or a link that shows the score: one of the two.",
        "link   | scores here | This is not a link that can be opened. It begins with https:// and has no spaces."
      })
  void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String sentence) {
    var answer = enter(client("Celia Robichaux"), field, value);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence, "href=\"#" + field);
    for (var kept : GOOD.entrySet())
      if (!kept.getKey().equals(field)) assertThat(answer.body()).contains(kept.getValue());
    assertThat(in(() -> scores.own(teacher, enrollment)).entries()).isEmpty();
  }

  @Test
  void takesAFileAsProofAndShowsItToManagersAlone() {
    var file = new MockMultipartFile("file", "scores.txt", "text/plain", "Average: 74".getBytes());
    var proof = world.within(agency, () -> keep(file));
    var figures = new ScoreEntry.Figures(2026, new java.math.BigDecimal("74"), 23);
    in(() -> {
      scores.enter(teacher, enrollment, "EOC", figures, proof);
      return true;
    });
    var entry = in(() -> scores.own(teacher, enrollment)).entries().getFirst();
    world.joins(agency, "Mona Manager", Role.PROGRAM_MANAGER);
    world.joins(agency, "Ann Assessor", Role.ASSESSOR);
    var path = "/scores/" + entry.id().value() + "/proof";

    var manager = client("Mona Manager");
    assertThat(manager.get(path).body()).isEqualTo("Average: 74");
    assertThat(client("Celia Robichaux").get(path).statusCode()).isEqualTo(200);
    assertThat(client("Ann Assessor").get(path).statusCode()).isEqualTo(404);
    assertThat(client("Ann Assessor").get("/scores").statusCode()).isEqualTo(403);
    assertThat(manager.get("/scores").body()).contains("Celia Robichaux", "scores.txt", "Confirm");
    assertThat(manager.post("/scores/" + entry.id().value() + "/confirmation", Map.of()).body())
        .contains("Confirmed.");
    assertThat(client("Celia Robichaux").get(at).body()).contains("Confirmed");
  }

  @Test
  void canBeEnteredByAProgram() {
    var program = new Program(port, agency.slug(), stage.token(agency, teacher));
    var body =
        Map.of("year", 2026, "points", 74.5, "tested", 23, "link", "https://scores.example.org/5");

    var entered = program.json("POST", "/api/v1" + at + "/EOC", body);

    assertThat(entered.get(0).get("reached").asBoolean()).isTrue();
    assertThat(entered.get(0).get("confirmed").asBoolean()).isFalse();
    assertThatThrownBy(() ->
            program.json("POST", "/api/v1" + at + "/EOC", Map.of("year", 2026, "points", 200)))
        .hasMessageContaining("100 is the highest score of this test.");
  }

  @Test
  void refusesProofThatIsNoneOrTwo() {
    var file = new MockMultipartFile("file", "scores.txt", "text/plain", "Average: 74".getBytes());

    assertThatThrownBy(() -> proofs.keep(null, " ")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> proofs.keep(file, "https://scores.example.org"))
        .isInstanceOf(Refused.class)
        .hasMessage("Add a file or a link that shows the score: one of the two.");
  }

  @Test
  void letsNobodyConfirmTheirOwn() {
    var figures = new ScoreEntry.Figures(2026, new java.math.BigDecimal("74"), 23);
    var proof = new ScoreEntry.Proof("example.org", null, "https://example.org");
    in(() -> {
      scores.enter(teacher, enrollment, "EOC", figures, proof);
      return true;
    });
    var entry = in(() -> scores.own(teacher, enrollment)).entries().getFirst();

    assertThatThrownBy(() -> in(() -> confirms(teacher, entry.id())))
        .isInstanceOf(Refused.class)
        .hasMessage("This is your own score. Somebody else has to confirm it.");
    assertThatThrownBy(() -> world.within(world.harbor, () -> confirms(world.hugo, entry.id())))
        .isInstanceOf(NotFound.class);
  }

  private boolean confirms(Actor manager, ScoreEntry.Id entry) {
    scores.confirm(manager, entry);
    return true;
  }

  private ScoreEntry.Proof keep(MockMultipartFile file) {
    try {
      return proofs.keep(file, "");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private java.net.http.HttpResponse<String> enter(Client browser, String field, String value) {
    var form = new HashMap<>(GOOD);
    form.put(field, value);
    browser.get(at + "/EOC");
    return browser.post(at + "/EOC", form);
  }

  private Client client(String name) {
    return new Client(port, agency.slug()).signIn(World.address(agency, name));
  }

  private <T> T in(Supplier<T> work) {
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
