package org.laurel.learning.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.catalog.HoursAccount.FACE_TO_FACE;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
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
import org.laurel.learning.Enrollment;
import org.laurel.learning.Meetings;
import org.laurel.learning.Workshop;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions: planned, shown, and checked in to by code, by list and from a file.
@LaurelTest
class SessionTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired SessionStore store;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  Workshop workshop;
  Meetings gathering;
  UUID cohort;
  Actor teacher;
  Client browser;
  Enrollment.Id id;

  @BeforeEach
  void openACohort() {
    workshop = new Workshop(house, world, port).load(temp);
    gathering = new Meetings(workshop);
    cohort = gathering.cohort("Sessions");
    teacher = workshop.joins("Cleo Checked", Role.EDUCATOR);
    browser = workshop.browser(teacher);
    id = gathering.seats(browser, cohort);
  }

  /// Oracle: `python3 -c "import hmac;L='23456789BCDFGHJKMNPQRSTVWXYZ';print(''.join(L[b%28] for b
  /// in hmac.new(bytes(range(32)),(29700000).to_bytes(8,'big'),'sha256').digest()[:8]))"`.
  @Test
  void derivesTheCodeFromTheMinute() {
    var secret = HexFormat.of().parseHex(HEX);
    var minute = Instant.ofEpochSecond(29_700_000L * 60);

    assertThat(CheckInCode.at(secret, minute)).isEqualTo("YK5WSPHM");
    assertThat(CheckInCode.at(secret, minute.plusSeconds(59))).isEqualTo("YK5WSPHM");
    assertThat(CheckInCode.at(secret, minute.plusSeconds(60))).isNotEqualTo("YK5WSPHM");
    assertThat(CheckInCode.fits(secret, "yk5w-sphm ", minute.plusSeconds(119))).isTrue();
    assertThat(CheckInCode.fits(secret, "YK5WSPHM", minute.plusSeconds(120))).isFalse();
    assertThat(CheckInCode.fits(secret, "YK5WSPHM", minute.minusSeconds(1))).isFalse();
  }

  private static final String HEX =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  @Test
  void checksInByTheCodeOnTheWallAndCreditsOnce() {
    var session = gathering.session(cohort, "C1-S1", "3");
    var wall = gathering.browser.get("/sessions/" + session + "/code").body();
    var code = wall.replaceAll("(?s).*class=\"code\">([^<]+)<.*", "$1");
    var page = browser.get("/check-in/" + session + "?code=" + code);

    var here = browser.post("/check-in/" + session, Map.of("code", code));
    browser.post("/check-in/" + session, Map.of("code", code));
    gathering.ticks(session, id);

    assertThat(wall).contains("<svg", "/check-in/" + session);
    assertThat(page.body()).contains("value=\"" + code + "\"", "Room 12, Oak School");
    assertThat(here.body()).contains("You are checked in.");
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("3");
    assertThat(browser.get("/learning").body()).contains("1 of 24 units is done.");
    assertThat(browser.get("/enrollments/" + id.value() + "/hours").body())
        .contains("Session C1-S1, ", "Session check-in");
  }

  @Test
  void refusesACodeAfterItsTimeAndThatOfAnotherSession() {
    var session = gathering.session(cohort, "C1-S1", "3");
    var other = gathering.session(cohort, "C1-S2", "3");
    browser.get("/check-in/" + session);

    for (var code :
        new String[] {"", "2222-2222", code(session, -180), code(session, 180), code(other, 0)}) {
      var refused = browser.post("/check-in/" + session, Map.of("code", code));
      assertThat(refused.statusCode()).as(code).isEqualTo(400);
      assertThat(refused.body()).contains("This code is not right now.", "value=\"" + code + "\"");
    }
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("0");
  }

  private String code(UUID session, int seconds) {
    var secret = workshop.in(() -> transaction.execute(_ -> store.secret(new Session.Id(session))));
    return CheckInCode.at(secret, Instant.now().plusSeconds(seconds));
  }

  @Test
  void refusesWhoeverHasNoSeatInTheCohort() {
    var session = gathering.session(cohort, "C1-S1", "3");
    var outsider = workshop.browser(workshop.joins("Otto Outside", Role.EDUCATOR));
    var neighbour = workshop.browser(workshop.joins("Nina Next", Role.EDUCATOR));
    gathering.seats(neighbour, gathering.cohort("The other cohort"));

    for (var visitor : new Client[] {outsider, neighbour}) {
      visitor.get("/learning");
      var refused = visitor.post("/check-in/" + session, Map.of("code", code(session, 0)));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("You have no seat in the cohort of this session");
    }
  }

  @Test
  void opensCheckInOnlyAroundTheSession() {
    var tomorrow = Meetings.today("Tomorrow", "", "3");
    tomorrow.put("date", LocalDate.now().plusDays(3).toString());
    var yesterday = Meetings.today("Yesterday", "", "3");
    yesterday.put("date", LocalDate.now().minusDays(3).toString());
    var early = gathering.session(cohort, tomorrow);
    var late = gathering.session(cohort, yesterday);
    browser.get("/learning");

    assertThat(tries(early)).contains("Check-in opens half an hour before the session");
    assertThat(tries(late)).contains("Check-in is over.");
    assertThat(gathering.ticks(early, id).body()).contains("This session has not begun.");
    assertThat(gathering.ticks(late, id).body()).contains("1 teacher is checked in.");
  }

  private String tries(UUID session) {
    return browser.post("/check-in/" + session, Map.of("code", code(session, 0))).body();
  }

  @Test
  void letsNobodyIntoASessionThatIsCalledOff() {
    var session = gathering.session(cohort, "C1-S1", "3");
    gathering.browser.post("/sessions/" + session + "/cancellation", Map.of());

    assertThat(tries(session)).contains("This session is called off");
    assertThat(gathering.ticks(session, id).body()).contains("This session is called off");
    assertThat(browser.get("/enrollments/" + id.value() + "/sessions").body())
        .contains("Called off");
    gathering.browser.post("/sessions/" + session + "/revival", Map.of());
    assertThat(tries(session)).contains("You are checked in.");
  }

  @Test
  void takesSomebodyOffTheListWithAReasonAndCreditsThemAnew() {
    var session = gathering.session(cohort, "C1-S1", "3");
    gathering.ticks(session, id);
    var removal = "/sessions/" + session + "/attendance/" + id.value() + "/removal";

    var bare = gathering.browser.post(removal, Map.of("reason", " "));
    var gone = gathering.browser.post(removal, Map.of("reason", "It was your twin."));

    assertThat(bare.body()).contains("Say why: the teacher reads it");
    assertThat(gone.body()).contains("Taken off the list");
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("0");
    assertThat(browser.get("/enrollments/" + id.value() + "/hours").body())
        .contains("Correction: It was your twin.");
    gathering.ticks(session, id);
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("3");
    assertThat(
            gathering
                .browser
                .post(
                    removal.replace(id.value().toString(), UUID.randomUUID().toString()),
                    Map.of("reason", "x"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void checksInFromAListOnlyAfterSomebodyHasLookedAtIt() {
    var session = gathering.session(cohort, "C1-S1", "3");
    var list = "Name;Email\n\"Checked, Cleo\";" + workshop.address(teacher).toUpperCase() + "\n";

    var preview = previews(session, list);

    assertThat(preview.body()).contains("Found on the list", teacher.person().name());
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("0");
    var done =
        gathering.browser.post(
            "/sessions/" + session + "/attendance",
            Map.of("present", id.value().toString(), "way", "FILE"));
    assertThat(done.body()).contains("1 teacher is checked in.", "By file");
  }

  @Test
  void namesEachRowThatNamesNobody() {
    var session = gathering.session(cohort, "C1-S1", "3");
    var address = workshop.address(teacher);
    var list = "email\n" + address + "\nghost@cedar.example\n,\n" + address + "\n\"\",x\n";

    var preview = previews(session, list).body();

    assertThat(preview)
        .contains("Row 3: nobody in this cohort has the address “ghost@cedar.example”.")
        .contains("Row 5: the same teacher stands in row 2.")
        .contains("Row 6: the email address is missing.");
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''           | The list is empty.
          name         | The first row has no column “email”.
          'email,"x'   | A quotation mark in the list is never closed.
          """)
  void refusesWhatIsNoList(String list, String sentence) {
    var session = gathering.session(cohort, "", "3");

    var answer = previews(session, list);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence);
  }

  @Test
  void checksInAllOfAListOrNobody() {
    var session = gathering.session(cohort, "", "3");

    var answer =
        gathering.browser.post(
            "/sessions/" + session + "/attendance",
            Map.of("present", id.value() + "," + UUID.randomUUID()));
    var nobody = gathering.browser.post("/sessions/" + session + "/attendance", Map.of());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(nobody.body()).contains("Nobody is ticked. Tick who is there first.");
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("0");
  }

  private HttpResponse<String> previews(UUID session, String list) {
    return gathering.browser.post(
        "/sessions/" + session + "/attendance/preview", Map.of("list", list));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title |                     | Give the session a name
          title | long                | Use 120 characters or fewer.
          unit  | C1-P1               | Choose the unit from the list, or none.
          date  | 11/23/2026          | Give the day as 2026-11-23.
          from  | noon                | Give the time it starts as 16:30.
          to    | 25:00               | Give the time it ends as 19:30.
          to    | 00:00               | It ends before it starts.
          hours | -1                  | Give the hours that count as a number from 0 to 24, such as 3.
          hours | 25                  | Give the hours that count as a number from 0 to 24, such as 3.
          place |                     | Say where people meet: a place, a link, or both.
          link  | http://meet.example | Give the whole address of the meeting: it starts with https://.
          link  | javascript:alert(1) | Give the whole address of the meeting: it starts with https://.
          """)
  void saysWhatIsWrongWithASessionAndKeepsWhatWasTyped(
      String field, String value, String sentence) {
    var form = Meetings.today("Typed with care", "C1-S1", "3");
    form.put(field, value == null ? "" : value.equals("long") ? "x".repeat(121) : value);

    var answer = gathering.browser.post("/cohorts/" + cohort + "/sessions", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence);
    if (!field.equals("from")) assertThat(answer.body()).contains("value=\"00:00\"");
    assertThat(gathering.browser.get("/cohorts/" + cohort + "/sessions").body())
        .doesNotContain("Typed with care");
  }

  @Test
  void changesASession() {
    var session = gathering.session(cohort, "C1-S1", "3");
    var form = Meetings.today("Moved", "", "2");
    form.put("link", "https://meet.example/room");

    gathering.browser.get("/sessions/" + session + "/edit");
    gathering.browser.post("/sessions/" + session, form);

    assertThat(browser.get("/enrollments/" + id.value() + "/sessions").body())
        .contains("Moved", "https://meet.example/room", "Check in");
    assertThat(browser.get("/home").body()).contains("Your session is on: Moved", "Check in");
  }

  @Test
  void readsCommaSeparatedValues() {
    var rows = CommaRows.of("\uFEFFa, b\r\n\"c, \"\"d\"\"\",\"e\nf\"\n\n\n;g");

    assertThat(rows)
        .containsExactly(
            java.util.List.of("a", "b"),
            java.util.List.of("c, \"d\"", "e\nf"),
            java.util.List.of(""),
            java.util.List.of(""),
            java.util.List.of("", "g"));
  }
}
