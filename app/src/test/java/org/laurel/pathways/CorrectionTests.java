package org.laurel.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A credential for a pathway bears a wrong name: another takes its place.
@LaurelTest
class CorrectionTests {

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Earning earning;
  @Autowired Credentials credentials;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Actor teacher;
  private Client ada;
  private Client ben;

  @BeforeEach
  void completesAPathway() {
    var slug = "correction-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Correction County", "US-KY", "America/New_York");
    teacher = earning.teacher(agency, "Cora");
    ada = administrator("Ada Correction");
    ben = administrator("Ben Correction");
    var steam =
        EditedPackage.of("lausd-steam", temp).pathway("leader", "{micro-credential: steam}");
    world.within(agency, () -> programs.load(steam.folder()));
    earning.credential(agency, teacher);
    awaitStanding("Pathway leader", "STEAM");
  }

  private Client administrator(String name) {
    world.joins(agency, name, Role.ADMINISTRATOR);
    return new Client(port, agency.slug()).signIn(World.address(agency, name));
  }

  @Test
  void takesThePlaceOfTheOldOneAndEndsWithThePathway() {
    var old = ofPathway();
    assertThat(ada.get(page(old) + "/correction").body())
        .contains("Name of the teacher")
        .doesNotContain("name=\"level-");
    var proposal =
        ada.post(page(old) + "/correction", Map.of("name", "Cora Right", "reason", "A slip."));
    assertThat(proposal.body()).contains("<dt>Pathway</dt><dd>Pathway leader</dd>");

    ben.get("/issuing/by-hand");
    var path = proposal.uri().getPath().substring(1 + agency.slug().length());
    assertThat(ben.post(path + "/approval", Map.of()).body()).contains("Approved.");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(ben.get(page(old)).body()).contains("<h1>Revoked</h1>"));
    var anew = ofPathway();
    assertThat(anew.earnerName()).isEqualTo("Cora Right");
    assertThat(ben.get(page(anew)).body())
        .contains("<h1>Valid</h1>", "Cora Right", "Replaces <a href=");
    assertThat(cora().get("/pathways/leader").body()).contains("You completed this pathway.");
    assertThat(cora().get("/messages").body()).contains("was corrected: there is a new one");

    var piece = standing().stream().filter(it -> !it.equals(anew)).findFirst().orElseThrow();
    world.within(agency, () -> credentials.revoke(world.ada, piece.id(), "Its test was wrong."));

    awaitStanding();
  }

  private Client cora() {
    return new Client(port, agency.slug()).signIn(World.address(agency, teacher.person().name()));
  }

  private Credential ofPathway() {
    return standing().stream()
        .filter(it -> it.title().equals("Pathway leader"))
        .findFirst()
        .orElseThrow();
  }

  private List<Credential> standing() {
    return world.within(agency, () -> credentials.of(teacher.id())).stream()
        .filter(Credential::stands)
        .toList();
  }

  private void awaitStanding(String... titles) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(standing()).extracting(Credential::title).containsExactlyInAnyOrder(titles));
  }

  private static String page(Credential credential) {
    return "/credentials/" + credential.id().value();
  }
}
