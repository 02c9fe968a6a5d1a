package org.laurel.learning.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.learning.Workshop;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Cohorts: made, joined, waited for, left, and looked after.
@LaurelTest
class CohortTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @LocalServerPort int port;
  @TempDir Path temp;

  Workshop workshop;
  Client manager;
  Actor fay;

  @BeforeEach
  void openTheWorkshop() {
    workshop = new Workshop(house, world, port).load(temp);
    manager = workshop.browser(workshop.joins("Mira Manager", Role.PROGRAM_MANAGER));
    fay = workshop.joins("Fay Facilitator", Role.FACILITATOR);
    manager.get("/cohorts/new");
  }

  @Test
  void startsInACohortInTwoClicks() {
    var cohort = make("Fall north", "2");
    var teacher = workshop.browser(workshop.joins("Tia Teacher", Role.EDUCATOR));
    teacher.get("/catalogue/steam");

    var choice = teacher.post("/enrollments", Map.of("microCredential", "steam"));
    var joined = join(teacher, cohort);

    assertThat(choice.uri().getPath()).isEqualTo("/cedar/learning/start/steam");
    assertThat(choice.body()).contains("Fall north", "Start alone", fay.person().name());
    assertThat(joined).contains("You have a seat in “Fall north”.", "Leave the cohort");
    assertThat(teacher.get("/learning").body()).contains("Your cohort: Fall north.");
  }

  @Test
  void startsAloneAndJoinsLater() {
    var cohort = make("Later", "2");
    var teacher = workshop.browser(workshop.joins("Tia Teacher", Role.EDUCATOR));
    teacher.get("/catalogue/steam");

    var alone = teacher.post("/enrollments", Map.of("microCredential", "steam", "cohort", "alone"));
    var id = Workshop.last(alone.uri().getPath());
    var page = teacher.get("/enrollments/" + id + "/cohort");
    var joined =
        teacher.post("/enrollments/" + id + "/cohort", Map.of("cohort", cohort.toString()));

    assertThat(page.body()).contains("You work alone.", "Later");
    assertThat(joined.body()).contains("You have a seat in “Later”.");
  }

  @Test
  void givesASeatThatComesFreeToWhoeverCameFirst() {
    var cohort = make("Small", "1");
    var one = workshop.browser(workshop.joins("Ona First", Role.EDUCATOR));
    var second = workshop.joins("Tao Second", Role.EDUCATOR);
    var two = workshop.browser(second);
    var three = workshop.browser(workshop.joins("Uma Third", Role.EDUCATOR));
    var seat = joins(one, cohort);
    joins(two, cohort);
    var third = joins(three, cohort);
    assertThat(three.get(third).body()).contains("You are number 2 in line for “Small”.");

    one.post(seat + "/departure", Map.of());

    assertThat(three.get(third).body()).contains("You are number 1 in line for “Small”.");
    assertThat(two.get("/messages").body()).contains("You have a seat in Small");
    assertThat(board(cohort)).contains("1 of 1 taken", second.person().name());
  }

  @Test
  void givesTheSeatOfWhoeverLeavesTheMicroCredentialToTheNext() throws InterruptedException {
    var cohort = make("Leavers", "1");
    var one = workshop.browser(workshop.joins("Ona First", Role.EDUCATOR));
    var two = workshop.browser(workshop.joins("Tao Second", Role.EDUCATOR));
    var seat = joins(one, cohort);
    var waits = joins(two, cohort);

    one.post(seat.replace("/cohort", "/departure"), Map.of("reason", "TIME"));

    for (var tries = 0; tries < 100 && !two.get(waits).body().contains("Your cohort"); tries++)
      Thread.sleep(100);
    assertThat(two.get(waits).body()).contains("Your cohort: Leavers.");
  }

  @Test
  void keepsTheSeatOfWhoeverPauses() {
    var cohort = make("Pausers", "1");
    var one = workshop.browser(workshop.joins("Ona First", Role.EDUCATOR));
    var seat = joins(one, cohort);

    one.post(seat.replace("/cohort", "/pause"), Map.of("reason", "TIME"));

    assertThat(board(cohort)).contains("1 of 1 taken", "Paused");
  }

  @Test
  void seatsThoseWhoWaitWhenThereAreMoreSeats() {
    var cohort = make("Grows", "1");
    joins(workshop.browser(workshop.joins("Ona First", Role.EDUCATOR)), cohort);
    var two = workshop.browser(workshop.joins("Tao Second", Role.EDUCATOR));
    var waits = joins(two, cohort);

    var more = form("Grows", "2");
    manager.get("/cohorts/" + cohort + "/edit");
    manager.post("/cohorts/" + cohort, more);

    assertThat(two.get(waits).body()).contains("Your cohort: Grows.");
    assertThat(two.get("/messages").body()).contains("You have a seat in Grows");
  }

  @Test
  void showsWhoIsStuckFirstAndNothingOfTheirEvidence() {
    var cohort = make("Board", "9");
    var quick = workshop.joins("Quinn Quick", Role.EDUCATOR);
    var slow = workshop.joins("Sol Slow", Role.EDUCATOR);
    joins(workshop.browser(slow), cohort);
    var browser = workshop.browser(quick);
    var at = joins(browser, cohort).replace("/cohort", "");
    browser.post(at + "/lessons/C1-P2/completion", Map.of());

    var board = board(cohort);

    assertThat(board.indexOf(slow.person().name()))
        .isLessThan(board.indexOf(quick.person().name()));
    assertThat(board).doesNotContain("Access snapshot", "EOLA");
  }

  @Test
  void opensACohortToItsFacilitatorAndToManagersOnly() {
    var cohort = make("Mine", "2");
    var leader = workshop.browser(fay);
    var other = workshop.browser(workshop.joins("Ola Other", Role.FACILITATOR));

    assertThat(leader.get("/cohorts").body()).contains("Mine");
    assertThat(leader.get("/cohorts/" + cohort).statusCode()).isEqualTo(200);
    assertThat(other.get("/cohorts").body()).doesNotContain("Mine");
    for (var path : new String[] {"", "/edit", "/sessions", "/sessions/new"})
      assertThat(other.get("/cohorts/" + cohort + path).statusCode()).as(path).isEqualTo(404);
  }

  @Test
  void keepsATeacherInOneCohort() {
    var one = make("One", "2");
    var two = make("Two", "2");
    var teacher = workshop.browser(workshop.joins("Tia Teacher", Role.EDUCATOR));
    var at = joins(teacher, one);

    var refused = teacher.post(at, Map.of("cohort", two.toString()));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("You are in the cohort “One”. Leave it first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title           |            | Give the cohort a name
          title           | long       | Use 100 characters or fewer.
          starts          | soon       | Give the first day as 2026-11-23.
          starts          | 2026-02-31 | Give the first day as 2026-11-23.
          ends            |            | Give the last day as 2027-05-28.
          ends            | 2001-01-01 | The last day lies before the first.
          capacity        | 0          | Give the seats as a number from 1 to 1000.
          capacity        | many       | Give the seats as a number from 1 to 1000.
          capacity        | 99999999999999999999 | Give the seats as a number from 1 to 1000.
          facilitator     | nobody     | Choose the facilitator from the list.
          facilitator     | 01900000-0000-7000-8000-00000000dead | Choose the facilitator from the list.
          microCredential | no-such    | Choose what the cohort works toward from the list.
          """)
  void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String sentence) {
    var form = form("Typed with care", "7");
    form.put(field, value == null ? "" : value.equals("long") ? "x".repeat(101) : value);

    var answer = manager.post("/cohorts", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence);
    if (!field.equals("capacity")) assertThat(answer.body()).contains("value=\"7\"");
    assertThat(manager.get("/cohorts").body()).doesNotContain("Typed with care");
  }

  @Test
  void refusesCohortsThatAreNot() {
    var teacher = workshop.browser(workshop.joins("Tia Teacher", Role.EDUCATOR));
    teacher.get("/catalogue/steam");

    for (var wrong : new String[] {"", "x", "01900000-0000-7000-8000-00000000dead"}) {
      var answer =
          teacher.post("/enrollments", Map.of("microCredential", "steam", "cohort", wrong));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
    }
    assertThat(teacher.get("/learning").body()).contains("You have not started");
  }

  private UUID make(String title, String seats) {
    return Workshop.last(manager.post("/cohorts", form(title, seats)).uri().getPath());
  }

  private Map<String, String> form(String title, String seats) {
    var form = new HashMap<String, String>();
    form.put("microCredential", "steam");
    form.put("title", title);
    form.put("starts", LocalDate.now().toString());
    form.put("ends", LocalDate.now().plusMonths(6).toString());
    form.put("capacity", seats);
    form.put("facilitator", fay.id().value().toString());
    return form;
  }

  private static String join(Client teacher, UUID cohort) {
    return teacher
        .post("/enrollments", Map.of("microCredential", "steam", "cohort", cohort.toString()))
        .body();
  }

  /// @return the address of the teacher's own cohort page
  private static String joins(Client teacher, UUID cohort) {
    teacher.get("/catalogue/steam");
    var answer =
        teacher.post(
            "/enrollments", Map.of("microCredential", "steam", "cohort", cohort.toString()));
    return answer.uri().getPath().replace("/cedar", "");
  }

  private String board(UUID cohort) {
    return manager.get("/cohorts/" + cohort).body();
  }
}
