package org.laurel.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What has run out counts no more, but takes nothing away from what was complete before.
@LaurelTest
class LapseTests {

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Earning earning;
  @Autowired Intruder intruder;
  @Autowired Pathways pathways;
  @Autowired Settlement settlement;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Actor teacher;

  @BeforeEach
  void meetsAnAgency() {
    var slug = "lapse-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Lapse County", "US-KY", "America/New_York");
    teacher = earning.teacher(agency, "Lara");
  }

  @Test
  void countsForWhatWasCompleteAndNotForWhatComesLater() {
    load("before");
    earning.credential(agency, teacher);
    awaitCompleted("before");

    intruder.does(
        """
        update credentials.award set valid_until = now() - interval '1 day' where agency_id = '%1$s' and basis like 'enrollment%%';
        update learning.enrollment set state = 'EARNED' where agency_id = '%1$s'
        """
            .formatted(agency.id().value()));
    load("before", "after");
    world.within(agency, () -> settlement.settle(teacher.id()));

    assertThat(completed()).containsOnly("before");
    assertThat(page("before")).contains("You completed this pathway.").doesNotContain("Ran out");
    assertThat(page("after"))
        .contains("Ran out", "Earn it again", "1 step, about 105 planned hours")
        .doesNotContain("You completed this pathway.");

    earning.announce(agency, earning.decision(agency, teacher));

    awaitCompleted("before", "after");
    assertThat(page("after")).contains("You completed this pathway.").doesNotContain("Ran out");
  }

  private void load(String... slugs) {
    var steam = EditedPackage.of("lausd-steam", temp.resolve(UUID.randomUUID().toString()));
    for (var slug : slugs) steam.pathway(slug, "{micro-credential: steam}");
    world.within(agency, () -> programs.load(steam.folder()));
  }

  private String page(String slug) {
    return new Client(port, agency.slug())
        .signIn(World.address(agency, teacher.person().name()))
        .get("/pathways/" + slug)
        .body();
  }

  private Set<String> completed() {
    return world.within(
        agency, () -> pathways.holdings(teacher.id(), pathways.pathway("before")).completed());
  }

  private void awaitCompleted(String... slugs) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(completed()).containsExactlyInAnyOrder(slugs));
  }
}
