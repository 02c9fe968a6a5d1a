package org.laurel.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.catalog.HoursAccount.FACE_TO_FACE;

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
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Hours that somebody who leads a teacher puts right.
@LaurelTest
class CorrectionTests {

  @Autowired ApplicationContext house;
  @Autowired World world;
  @LocalServerPort int port;
  @TempDir Path temp;

  Workshop workshop;
  Meetings gathering;
  Actor teacher;
  Client browser;
  Enrollment.Id id;

  @BeforeEach
  void logsThreeHours() {
    workshop = new Workshop(house, world, port).load(temp);
    gathering = new Meetings(workshop);
    teacher = workshop.joins("Cora Corrected", Role.EDUCATOR);
    browser = workshop.browser(teacher);
    id = gathering.seats(browser, gathering.cohort("Corrections"));
    var form = Map.of("account", "FACE_TO_FACE", "hours", "3", "basis", "Session 1");
    browser.get(own());
    browser.post(own(), form);
  }

  @Test
  void addsALineWithAReasonThatTheTeacherReads() {
    var page = gathering.browser.get(path());

    var answer = corrects("FACE_TO_FACE", "-1.5", "You left at half past five.");

    assertThat(page.body()).contains("Session 1", "3 Face to face");
    assertThat(answer.body()).contains("Corrected.", "-1.5 Face to face");
    assertThat(browser.get(own()).body())
        .contains("Correction: You left at half past five.", "Session 1");
    assertThat(browser.get("/messages").body()).contains("Your hours were corrected");
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("1.5");
  }

  @Test
  void countsTheSameCorrectionAsOftenAsItIsMade() {
    gathering.browser.get(path());

    corrects("FACE_TO_FACE", "1", "Late bus.");
    corrects("FACE_TO_FACE", "1", "Late bus.");

    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("5");
  }

  @Test
  void opensTheLedgerToWhoLeadsTheTeacherOnly() {
    var other = workshop.browser(workshop.joins("Ola Other", Role.FACILITATOR));
    var manager = workshop.browser(workshop.joins("Mira Manager", Role.PROGRAM_MANAGER));

    assertThat(other.get(path()).statusCode()).isEqualTo(404);
    assertThat(browser.get(path()).statusCode()).isEqualTo(403);
    assertThat(manager.get(path()).body()).contains(teacher.person().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLEEP        | 1    | Why | Choose the kind of hours.
          FACE_TO_FACE | 0    | Why | Give the hours as a number from -100 to 100
          FACE_TO_FACE | lots | Why | Give the hours as a number from -100 to 100
          FACE_TO_FACE | 101  | Why | Give the hours as a number from -100 to 100
          FACE_TO_FACE | 1.234| Why | Give the hours as a number from -100 to 100
          FACE_TO_FACE | 1e99999 | Why | Give the hours as a number from -100 to 100
          FACE_TO_FACE | 1    |     | Say why. The teacher reads it.
          FACE_TO_FACE | 1    | long | Say it in 500 characters or fewer.
          FACE_TO_FACE | -4   | Why | Face to face: only 3 hours are logged, so 4 cannot be taken away.
          FACE_TO_FACE | 28   | Why | Face to face: 3 hours are logged and 30, exactly are asked for, so 28 more are too many.
          """)
  void saysWhatIsWrongAndKeepsWhatWasTyped(
      String account, String hours, String reason, String sentence) {
    gathering.browser.get(path());
    var why = reason == null ? "" : reason.equals("long") ? "x".repeat(501) : reason;

    var answer = corrects(account, hours, why);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is a problem", sentence, "value=\"" + hours + "\"");
    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("3");
  }

  private java.net.http.HttpResponse<String> corrects(String account, String hours, String reason) {
    var form = Map.of("account", account, "hours", hours, "reason", reason);
    return gathering.browser.post(path(), form);
  }

  private String path() {
    return "/hours/" + id.value();
  }

  private String own() {
    return "/enrollments/" + id.value() + "/hours";
  }
}
