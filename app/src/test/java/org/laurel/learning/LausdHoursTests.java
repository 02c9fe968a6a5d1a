package org.laurel.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.catalog.HoursAccount.FACE_TO_FACE;
import static org.laurel.catalog.HoursAccount.SELF_PACED;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// From the offer page to “ready to check” with exactly the 105 hours that LAUSD asks for: 30 in
/// sessions, 45 alone, 30 that the five pieces of evidence bring.
@LaurelTest
class LausdHoursTests {

  private static final String[] ALONE = {
    "C1-P1", "C1-P2", "C1-P3", "C2-P1", "C2-P2", "C2-P3", "C3-P1", "C3-P2", "C3-P3"
  };
  private static final String[] TOGETHER = {
    "C1-S1", "C1-S2", "C1-S3", "C2-S1", "C2-S2", "C2-S3", "C2-S4", "C3-S1", "C3-S2", "C3-S3"
  };

  @Autowired ApplicationContext house;
  @Autowired World world;
  @LocalServerPort int port;
  @TempDir Path temp;

  @Test
  void bringsExactly105HoursInThreeAccounts() throws InterruptedException {
    var workshop = new Workshop(house, world, port).load(temp);
    var teacher = workshop.joins("Lou Angeles", Role.EDUCATOR);
    var browser = workshop.browser(teacher);
    var gathering = new Meetings(workshop);
    var cohort = gathering.cohort("Los Angeles");

    assertThat(browser.get("/catalogue/steam").body()).contains("Start this micro-credential");
    browser.post("/enrollments", Map.of("microCredential", "steam"));
    browser.post("/enrollments", Map.of("microCredential", "steam", "cohort", cohort.toString()));
    var id = workshop.starts(teacher);
    for (var unit : TOGETHER) gathering.ticks(gathering.session(cohort, unit, "3"), id);
    for (var unit : ALONE) finish(browser, id, unit);
    var classroom = new Classroom(house, world, workshop.cedar);
    IntStream.rangeClosed(1, 5)
        .forEach(slot -> classroom.text(teacher, id, "EOLA-" + slot, "Work", "What we did."));

    assertThat(workshop.logged(teacher, id, FACE_TO_FACE)).isEqualTo("30");
    assertThat(workshop.logged(teacher, id, SELF_PACED)).isEqualTo("45");
    assertThat(browser.get("/enrollments/" + id.value() + "/check").body())
        .contains("30 of exactly 30", "45 of exactly 45", "of which your evidence brings 30");
    awaitReady(workshop, id);
    assertThat(browser.get("/learning").body()).contains("Ready to check", "19 of 24 units");
  }

  private static void finish(Client browser, Enrollment.Id id, String unit) {
    browser.post(
        "/enrollments/" + id.value() + "/lessons/" + unit + "/completion", Map.of("answer", "2"));
  }

  /// The last hour is announced, and heard a moment later.
  private static void awaitReady(Workshop workshop, Enrollment.Id id) throws InterruptedException {
    for (var tries = 0; tries < 100; tries++) {
      if (workshop.enrollment(id).state() == State.READY_TO_CHECK) return;
      Thread.sleep(100);
    }
    assertThat(workshop.enrollment(id).state()).isEqualTo(State.READY_TO_CHECK);
  }
}
