package org.laurel.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.Plenty;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who completes a pathway gets a credential for the whole of it, and rules may name it.
@LaurelTest
class PathwayCredentialTests {

  private static final String PATHWAY =
      """
      slug: steam-leader
      title: STEAM leader
      kind: endorsement
      summary: For who leads STEAM at a school.
      requires: {any: [{micro-credential: steam}, {hours: 9000}]}
      """;
  private static final String CHIEF =
      """
      slug: steam-chief
      title: STEAM chief
      kind: certification
      summary: For leaders of leaders.
      requires: {pathway: steam-leader}
      """;

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Earning earning;
  @Autowired Credentials credentials;
  @Autowired Rules rules;
  @Autowired Gains gains;
  @Autowired Plenty plenty;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Actor teacher;

  @BeforeEach
  void meetsAnAgencyWithTwoPathways() throws IOException {
    var slug = "whole-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Whole County", "US-KY", "America/New_York");
    teacher = earning.teacher(agency, "Paula");
    var folder = EditedPackage.of("lausd-steam", temp.resolve("package")).folder();
    Files.createDirectories(folder.resolve("pathways"));
    Files.writeString(folder.resolve("pathways/steam-leader.yaml"), PATHWAY);
    Files.writeString(folder.resolve("pathways/steam-chief.yaml"), CHIEF);
    world.within(agency, () -> programs.load(folder));
  }

  @Test
  void saysWhatCountedAndWhatItAsksFor() {
    var steam = earning.credential(agency, teacher);
    var leader = awaitTitled("STEAM leader");
    var chief = awaitTitled("STEAM chief");

    var badge = signed(leader);
    assertThat(badge.evidence()).extracting(it -> it.id()).containsExactly(address(steam.id()));
    assertThat(signed(chief).evidence())
        .extracting(it -> it.id())
        .containsExactly(address(leader.id()));
    assertThat(badge.subject().achievement().alignments())
        .containsExactlyInAnyOrderElementsOf(signed(steam).subject().achievement().alignments())
        .isNotEmpty();
    assertThat(badge.subject().achievement().id())
        .isEqualTo("https://laurel.example/" + agency.slug() + "/pathways/steam-leader");
    assertThat(badge.subject().achievement().criteria().narrative())
        .contains("One of these", "STEAM", "9000 hours");
    assertThat(signed(chief).subject().achievement().achievementType()).isEqualTo("Certification");
  }

  @Test
  void hasEveryFaceThatOthersHave() {
    var steam = earning.credential(agency, teacher);
    var leader = awaitTitled("STEAM leader");
    var anybody = new Client(port, agency.slug());
    var path = "/credentials/" + leader.id().value();

    assertThat(anybody.get(path).body())
        .contains("<h1>Valid</h1>", "STEAM leader", "What it rests on", address(steam.id()));
    anybody.get("/verify");
    for (var form :
        List.of("open-badge.json", "open-badge.jwt", "badge.png", "badge.svg", "open-badge-2.json"))
      assertThat(anybody.upload("/verify", Map.of(), form, anybody.bytes(path + "/" + form)).body())
          .as(form)
          .contains("<h1>Valid</h1>", "STEAM leader");
    assertThat(anybody.get(path + "/certificate.pdf").statusCode()).isEqualTo(200);
    assertThat(anybody.get("/pathways/steam-leader/badge.png").statusCode()).isEqualTo(200);
    assertThat(anybody.get(path + "/log").statusCode()).isEqualTo(200);
    var own =
        new Client(port, agency.slug()).signIn(World.address(agency, teacher.person().name()));
    assertThat(own.get("/credentials").body()).contains("STEAM leader", "STEAM chief");
    assertThat(own.get("/credentials/transcript.jwt").statusCode()).isEqualTo(200);
    assertThat(own.get("/credentials/everything.zip").statusCode()).isEqualTo(200);
    assertThat(own.get(path + "/mine").statusCode()).isEqualTo(200);
  }

  @Test
  void goesWithWhatItRestsOn() {
    var steam = earning.credential(agency, teacher);
    var leader = awaitTitled("STEAM leader");
    var chief = awaitTitled("STEAM chief");
    world.within(agency, () -> credentials.revoke(world.ada, steam.id(), "Not their own work."));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !of(leader.id()).stands() && !of(chief.id()).stands());
    assertThat(new Client(port, agency.slug()).get("/credentials/" + leader.id().value()).body())
        .contains("Something that this pathway rests on was taken back.");
    assertThat(world.within(agency, credentials::unsound)).isEmpty();
  }

  @Test
  void countsByRulesThatNameItAndByNoOthers() {
    inForce("for-all", List.of());
    inForce("for-leaders", List.of("pathway/steam-leader"));
    earning.credential(agency, teacher);
    awaitTitled("STEAM leader");
    awaitTitled("STEAM chief");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(world.within(agency, () -> gains.of(teacher)))
                .extracting(it -> it.title() + " " + it.words())
                .containsExactlyInAnyOrder("STEAM 5 hours", "STEAM leader 5 hours"));
  }

  /// As after a halt: the rooms above hear of all of them in one announcement.
  @Test
  void comesToEverybodyWhenManyAreIssuedAtOnce() {
    inForce("for-all", List.of());
    inForce("for-leaders", List.of("pathway/steam-leader"));
    earning.credential(agency, teacher);
    awaitTitled("STEAM leader");
    plenty.awards(agency, 20);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(count("credentials.credential")).isEqualTo(3 * 21);
          assertThat(count("pathways.completion")).isEqualTo(2 * 21);
          assertThat(count("recognition.gain")).isEqualTo(2 * 21);
        });
    assertThat(world.within(agency, credentials::unsound)).isEmpty();
  }

  private int count(String table) {
    return world.within(
        agency,
        () ->
            transaction.execute(
                _ -> db.sql("select count(*) from " + table).query(Integer.class).single()));
  }

  private void inForce(String slug, List<String> names) {
    var gives =
        new Benefit(
            Kind.PD_HOURS, BigDecimal.valueOf(5), null, null, null, null, null, null, null, null);
    var clause =
        new Clause(
            slug,
            slug,
            "US-KY",
            "Whole County",
            "A test.",
            "A test.",
            List.of(),
            names,
            gives,
            null,
            null);
    var olga = world.joins(agency, "Olga " + slug, Role.RECOGNITION_OFFICER);
    var omar = world.joins(agency, "Omar " + slug, Role.RECOGNITION_OFFICER);
    var id =
        world.within(
            agency, () -> rules.propose(olga, clause, LocalDate.parse("2020-01-01"), null));
    world.within(agency, () -> rules.confirm(omar, id));
  }

  private Credential awaitTitled(String title) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !titled(title).isEmpty());
    assertThat(titled(title)).hasSize(1);
    return titled(title).getFirst();
  }

  private List<Credential> titled(String title) {
    return world.within(agency, () -> credentials.of(teacher.id())).stream()
        .filter(it -> it.title().equals(title))
        .toList();
  }

  private Credential of(Credential.Id id) {
    return world.within(agency, () -> credentials.of(id));
  }

  private OpenBadgeCredential signed(Credential credential) {
    return OpenBadgeCredential.read(
        Json.object(
            new String(world.within(agency, () -> credentials.document(credential.id())), UTF_8)));
  }

  private String address(Credential.Id id) {
    return "https://laurel.example/" + agency.slug() + "/credentials/" + id.value();
  }
}
