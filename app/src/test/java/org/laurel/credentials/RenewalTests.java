package org.laurel.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What runs out is earned again, in an enrollment of its own.
@LaurelTest
class RenewalTests {

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Agencies agencies;
  @Autowired Intruder intruder;
  @Autowired Catalog catalog;
  @Autowired Credentials credentials;
  @Autowired Enrollments enrollments;
  @LocalServerPort int port;

  private Agency agency;
  private Actor teacher;
  private Credential credential;

  @BeforeEach
  void earnsACredential() {
    var slug = "renew-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Agency of Renewals", "US-LA", "America/Chicago");
    teacher = earning.teacher(agency, "Rena");
    credential = earning.credential(agency, teacher);
    becomesEarned();
  }

  @Test
  void opensAgainFromTheDayOfTheFirstReminder() {
    var first = enrol();
    assertThat(enrol()).as("what holds for ever").isEqualTo(first);
    runsOutIn(61);
    assertThat(enrol()).isEqualTo(first);

    runsOutIn(59);
    var second = enrol();

    assertThat(second).isNotEqualTo(first);
    assertThat(enrol()).as("begun already").isEqualTo(second);
  }

  @Test
  void isASecondCredentialBesideTheFirst() {
    runsOutIn(-3);
    earning.announce(agency, earning.decision(agency, teacher));
    await().until(() -> world.within(agency, () -> credentials.of(teacher.id())).size() == 2);
    becomesEarned();

    assertThat(enrol()).as("the second one holds").isEqualTo(enrol());
    assertThat(world.within(agency, () -> enrollments.of(teacher.id()))).hasSize(2);
  }

  @Test
  void isNotForWhatWasTakenBack() {
    var first = enrol();
    runsOutIn(10);
    world.within(agency, () -> credentials.revoke(world.ada, credential.id(), "Not their own."));

    assertThat(enrol()).isEqualTo(first);
  }

  @Test
  void theEarnerReadsWhereToEarnItAgain() {
    var mine =
        new Client(port, agency.slug()).signIn(World.address(agency, teacher.person().name()));
    assertThat(mine.get("/credentials").body()).doesNotContain("To renew it");

    runsOutIn(30);

    assertThat(mine.get("/credentials").body()).contains("To renew it", "/catalogue/steam\"");
  }

  private Enrollment enrol() {
    return world.within(
        agency, () -> enrollments.enrol(teacher, catalog.published("steam").orElseThrow().id()));
  }

  /// As a review does it.
  private void becomesEarned() {
    intruder.does(
        "update learning.enrollment set state = 'EARNED' where agency_id = '%s'"
            .formatted(agency.id().value()));
  }

  private void runsOutIn(int days) {
    intruder.does(
        "update credentials.award set valid_until = now() + interval '%d days' where id = '%s'"
            .formatted(days, credential.id().value()));
  }
}
