package org.laurel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.portfolio.Declaration.OwnWords;
import org.laurel.portfolio.Handover.Answers;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Nothing is submitted before its teacher has said what AI and others had to do with it.
@LaurelTest
class DeclarationTests {

  @Autowired Declarations declarations;
  @Autowired Portfolios portfolios;
  @Autowired Handover handover;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  Desk desk;
  Actor teacher;
  Enrollment.Id enrollment;

  @BeforeEach
  void sitDown(@Autowired AutowireCapableBeanFactory beans) {
    desk = beans.createBean(Desk.class);
    teacher = desk.teacher();
    enrollment = desk.completes(teacher);
  }

  @Test
  void isAskedForLastAndAnsweredInOneTap() {
    forget();

    var check = in(() -> portfolios.own(teacher, enrollment)).check();
    var isGathered = in(() -> portfolios.own(teacher, enrollment)).isGathered();
    assertThatThrownBy(() -> in(() -> handover.submit(teacher, enrollment, Desk.NOTHING)))
        .isInstanceOf(Refused.class)
        .hasMessage("Say whether you used AI, and whether you had help.");
    var page = browser().get("/enrollments/" + enrollment.value()).body();
    var submitted =
        in(() ->
            handover.submit(teacher, enrollment, new Answers(null, Declaration.Short.ALL_MY_OWN)));

    assertThat(check.missing()).extracting(Check.Finding::where).containsExactly("declaration");
    assertThat(isGathered).isTrue();
    assertThat(page).contains("Everything is there.", "No AI and no help", "Submit for assessment");
    assertThat(submitted.declaration()).isEqualTo(Declaration.ALL_MY_OWN);
  }

  @Test
  void isFrozenWithTheSubmission() {
    var said = new Declaration("A chat tool", "Spelling", null, null, OwnWords.MOST);
    in(() -> declare(said));

    var submitted = in(() -> handover.submit(teacher, enrollment, Desk.NOTHING));

    assertThat(submitted.declaration()).isEqualTo(said);
    assertThatThrownBy(() -> in(() -> declare(Declaration.ALL_MY_OWN)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("stays as it is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | '' | '' | '' | '' | Choose how much is in your own words.
          '' | '' | '' | '' | SOME | Choose how much is in your own words.
          Chat | '' | '' | '' | ALL | Say what you used AI for.
          '' | Spelling | '' | '' | ALL | Name the tool that you used.
          '' | '' | COACH | '' | ALL | Say what you had help with.
          '' | '' | '' | Reading | ALL | Choose who helped you.
          '' | '' | GHOST | Reading | ALL | Choose who helped you.
          {201} | Spelling | '' | '' | ALL | 200 characters are the most
          Chat | {1001} | '' | '' | ALL | 1,000 characters are the most.
          '' | '' | COACH | {1001} | ALL | 1,000 characters are the most.
          """)
  void refusesInASentenceAndKeepsWhatWasTyped(
      String ai, String aiPurpose, String help, String helpPurpose, String own, String sentence) {
    var browser = browser();
    var at = "/enrollments/" + enrollment.value() + "/declaration";
    browser.get(at);
    var form = new HashMap<String, String>();
    form.put("ai", filled(ai));
    form.put("aiPurpose", filled(aiPurpose));
    form.put("help", help);
    form.put("helpPurpose", filled(helpPurpose));
    form.put("ownWords", own);

    var answer = browser.post(at, form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("There is a problem", sentence, filled(ai), filled(aiPurpose));
  }

  private static String filled(String text) {
    return text.startsWith("{")
        ? "x".repeat(Integer.parseInt(text.substring(1, text.length() - 1)))
        : text;
  }

  @Test
  void isClosedToEverybodyElse() {
    var joel = new Client(port, "bayou").signIn(World.address(desk.world.bayou, "Joel Baptiste"));
    var at = "/enrollments/" + enrollment.value() + "/declaration";

    assertThat(joel.get(at).statusCode()).isEqualTo(404);
    assertThat(joel.post(at, Map.of("ownWords", "LESS")).statusCode()).isEqualTo(404);
  }

  private boolean declare(Declaration declaration) {
    declarations.declare(teacher, enrollment, declaration);
    return true;
  }

  private void forget() {
    in(() ->
        transaction.execute(_ ->
            db.sql("delete from portfolio.declaration where enrollment = ?")
                .param(enrollment.value())
                .update()));
  }

  private <T> T in(Supplier<T> work) {
    return desk.world.within(desk.world.bayou, work);
  }

  private Client browser() {
    return new Client(port, "bayou")
        .signIn(World.address(desk.world.bayou, teacher.person().name()));
  }
}
