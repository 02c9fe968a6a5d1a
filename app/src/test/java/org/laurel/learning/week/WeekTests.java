package org.laurel.learning.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/// Weeks that a teacher picks, and the calendar that shows them.
@LaurelTest
class WeekTests {

  private static final LocalDate NOW =
      WeekPlan.monday(LocalDate.now(ZoneId.of("America/New_York")));

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired WeekStore store;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  Workshop workshop;
  Actor teacher;
  Client browser;
  Enrollment.Id id;

  @BeforeEach
  void starts() {
    workshop = new Workshop(house, world, port).load(temp);
    teacher = workshop.joins("Wanda Weeks", Role.EDUCATOR);
    browser = workshop.browser(teacher);
    id = workshop.starts(teacher);
    browser.get(path());
  }

  @Test
  void offersUnitsAndEvidenceButNoSessions() {
    assertThat(browser.get(path()).body())
        .contains("Subjects that need each other", "Access snapshot", "No week yet", "This week")
        .doesNotContain("What makes it STEAM", "Make EOLA-1");
  }

  @Test
  void picksWeeksAndNamesThisWeeksUnitOnTheHomePage() {
    var saved = browser.post(path(), weeks(NOW.plusWeeks(2).toString(), NOW.toString()));

    assertThat(saved.body()).contains("Your weeks are saved.");
    assertThat(browser.get("/learning").body()).contains("This week: Access and belonging.");
    assertThat(browser.get("/home").body())
        .contains("This week: Access and belonging, about 5 hours.");
  }

  @Test
  void showsWhatWaitsWithoutShameAndMovesItAll() {
    picked(Map.of("C1-P1", NOW.minusWeeks(3), "C1-P2", NOW.minusWeeks(1)));

    var page = browser.get(path()).body();
    var home = browser.get("/home").body();
    var moved = browser.post(path() + "/shift", Map.of());

    assertThat(page).contains("2 parts wait", "Start the rest this week");
    assertThat(page.toLowerCase()).doesNotContain("late", "overdue", "behind", "missed");
    assertThat(home)
        .contains("Subjects that need each other", "It waits for you since the week of");
    assertThat(moved.body()).contains("Moved.").doesNotContain("parts wait");
    assertThat(weeksOf()).isEqualTo(Map.of("C1-P1", NOW, "C1-P2", NOW.plusWeeks(2)));
  }

  @Test
  void leavesWhatIsDoneWhereItWas() {
    picked(Map.of("C1-P1", NOW.minusWeeks(1), "C1-P2", NOW.minusWeeks(3)));
    browser.post("/enrollments/" + id.value() + "/lessons/C1-P2/completion", Map.of());

    browser.post(path() + "/shift", Map.of());

    assertThat(weeksOf()).isEqualTo(Map.of("C1-P1", NOW, "C1-P2", NOW.minusWeeks(3)));
  }

  @Test
  void refusesAWeekThatIsNotInTheList() {
    browser.post(path(), weeks(NOW.toString()));

    for (var wrong : List.of(NOW.plusDays(1).toString(), "soon", NOW.plusWeeks(99).toString())) {
      var answer = browser.post(path(), weeks(wrong));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).contains("Choose a week from the list.");
    }
    assertThat(weeksOf()).isEqualTo(Map.of("C1-P1", NOW));
  }

  @Test
  void givesSessionsAndWeeksToACalendarThatNamesNobody() {
    var gathering = new Meetings(workshop);
    gathering.seats(browser, gathering.cohort("Calendars"));
    var session = gathering.session(gathering.cohort("Unseen"), "", "3");
    picked(Map.of("C1-P2", LocalDate.of(2026, 11, 23)));

    var ics = workshop.stranger().get(address());

    assertThat(ics.statusCode()).isEqualTo(200);
    assertThat(ics.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(ics.body())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261130\r\n")
        .contains("SUMMARY:STEAM: Access and belonging\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .doesNotContain("Wanda", "Facilitator", session.toString());
  }

  @Test
  void showsTheSessionsOfTheCohortAndThoseCalledOff() {
    var gathering = new Meetings(workshop);
    var cohort = gathering.cohort("Calendars");
    gathering.seats(browser, cohort);
    var session = gathering.session(cohort, "C1-S1", "3");
    var address = address();

    assertThat(workshop.stranger().get(address).body())
        .contains("UID:" + session + "@laurel", "SUMMARY:Session C1-S1", "STATUS:CONFIRMED")
        .contains("LOCATION:Room 12\\, Oak School");
    gathering.browser.post("/sessions/" + session + "/cancellation", Map.of());
    assertThat(workshop.stranger().get(address).body()).contains("STATUS:CANCELLED");
  }

  @Test
  void closesTheOldAddressWhenThereIsANewOneOrNone() {
    var first = address();
    var second = address();

    assertThat(workshop.stranger().get(first).statusCode()).isEqualTo(404);
    assertThat(workshop.stranger().get(second).statusCode()).isEqualTo(200);
    assertThat(browser.get("/calendar").body()).doesNotContain(second);
    browser.post("/calendar/removal", Map.of());
    assertThat(workshop.stranger().get(second).statusCode()).isEqualTo(404);
    assertThat(workshop.stranger().get("/calendar/guess.ics").statusCode()).isEqualTo(404);
  }

  /// RFC 5545, sections 3.1 and 3.3.11.
  @Test
  void foldsLongLinesAndEscapesText() {
    var span =
        new Ics.Span.Hours(
            Instant.parse("2026-11-23T21:30:00Z"), Instant.parse("2026-11-24T00:30:00Z"));
    var title = "Maß für Maß, or; the \\ of\nlong ".repeat(6);

    var ics =
        Ics.calendar(
            "x",
            Instant.parse("2026-11-01T00:00:00Z"),
            List.of(new Ics.Event("1@laurel", span, title, "", "", "CONFIRMED")));

    for (var line : ics.split("\r\n"))
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    var unfolded = ics.replace("\r\n ", "");
    assertThat(unfolded)
        .contains("SUMMARY:" + "Maß für Maß\\, or\\; the \\\\ of\\nlong ".repeat(6) + "\r\n")
        .contains("DTSTART:20261123T213000Z\r\nDTEND:20261124T003000Z\r\n");
  }

  private String address() {
    browser.get("/calendar");
    var page = browser.post("/calendar", Map.of()).body();
    var address = page.replaceAll("(?s).*<code>([^<]+)</code>.*", "$1");
    return address.substring(address.indexOf("/calendar/"));
  }

  private static Map<String, String> weeks(String... weeks) {
    var form = new LinkedHashMap<String, String>();
    for (var i = 0; i < weeks.length; i++) form.put("week-" + i, weeks[i]);
    return form;
  }

  private void picked(Map<String, LocalDate> weeks) {
    workshop.in(() -> transaction.executeWithoutResult(_ -> store.replace(id, weeks)));
  }

  private Map<String, LocalDate> weeksOf() {
    var all = workshop.in(() -> transaction.execute(_ -> store.of(List.of(id))));
    var weeks = new LinkedHashMap<String, LocalDate>();
    all.forEach(it -> weeks.put(it.item(), it.week()));
    return weeks;
  }

  private String path() {
    return "/enrollments/" + id.value() + "/weeks";
  }
}
