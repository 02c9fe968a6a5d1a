package org.laurel.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.PackagePart;
import org.laurel.programs.Programs;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A pathway completes by itself with its last piece, and ends when a piece is taken back.
@LaurelTest
class PathwayTests {

  private static final String LEADER =
      """
      slug: steam-leader
      title: STEAM leader
      kind: micro-endorsement
      summary: STEAM and one thing more.
      requires:
        all:
          - micro-credential: steam
          - any:
              - shown: {code: MASTER, title: A Master's degree, proof: An official transcript.}
              - hours: 500
      """;
  private static final String MENTOR =
      """
      slug: steam-mentor
      title: STEAM mentor
      kind: endorsement
      summary: For leaders.
      requires: {pathway: steam-leader}
      """;

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Credentials credentials;
  @Autowired Earning earning;
  @Autowired Pathways pathways;
  @Autowired List<PackagePart> parts;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Actor teacher;

  @BeforeEach
  void meetsAnAgencyWithTwoPathways() {
    var slug = "path-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Path County", "US-KY", "America/New_York");
    teacher = earning.teacher(agency, "Petra");
    load(LEADER, MENTOR);
  }

  @Test
  void completesByItselfWithTheLastPiece() {
    var credential = earning.credential(agency, teacher);
    var map = as(teacher).get("/pathways/steam-leader").body();
    assertThat(map).contains("Your shortest way:", "1 step.", "Done", "I have this");
    assertThat(completed()).isEmpty();

    tell("transcripts@wku.example, sent on Monday");
    var olga = officer("Olga Officer");
    var proof = path(as(olga).get("/pathways/proofs").body());
    confirm(olga, proof, "Confirmed.");
    confirm(olga, proof, "You confirmed it already. Somebody else must look at it too.");
    assertThat(completed()).as("one officer is not enough").isEmpty();
    confirm(officer("Omar Officer"), proof, "Confirmed.");

    awaitCompleted("steam-leader", "steam-mentor");
    assertThat(as(teacher).get("/pathways/steam-mentor").body())
        .contains("You completed this pathway.");

    var ada = world.joins(agency, "Ada Admin", Role.ADMINISTRATOR);
    world.within(agency, () -> credentials.revoke(ada, credential.id(), "Not their own work."));
    awaitCompleted();
  }

  @Test
  void tellsATeacherWhatIsWrongWithAProof() {
    var client = as(teacher);
    client.get("/pathways/steam-leader");

    var empty = client.post("/pathways/steam-leader/proofs/MASTER", Map.of("told", " "));
    var long_ =
        client.post("/pathways/steam-leader/proofs/MASTER", Map.of("told", "x".repeat(2001)));
    var unknown = client.post("/pathways/steam-leader/proofs/NONE", Map.of("told", "x"));
    client.get("/pathways/steam-leader");
    client.post("/pathways/steam-leader/proofs/MASTER", Map.of("told", "x"));
    var twice = client.post("/pathways/steam-leader/proofs/MASTER", Map.of("told", "y"));

    assertThat(empty.body()).contains("There is a problem", "Say where we can see it");
    assertThat(long_.body()).contains("This is too long.");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(twice.body()).contains("You told us about");
  }

  @Test
  void showsTheMapToAnybody() {
    var anyone = new Client(port, agency.slug());

    assertThat(anyone.get("/pathways").body()).contains("STEAM leader", "Micro-endorsement");
    assertThat(anyone.get("/pathways/steam-leader").body())
        .contains("All of these", "One of these", "STEAM, 105 hours", "500 hours")
        .doesNotContain("Your shortest way", "I have this");
    assertThat(anyone.get("/pathways/nothing").statusCode()).isEqualTo(404);
  }

  /// Nothing is in the picture that the list does not say, and a second pathway waits for the
  /// first.
  @Test
  void drawsThePathwayAndSaysWhatComesFirst() {
    var later =
        """
        slug: steam-mentor
        title: STEAM mentor
        kind: endorsement
        summary: For leaders.
        after: [steam-leader]
        requires: {micro-credential: steam}
        """;
    load(LEADER, later);
    earning.credential(agency, teacher);
    var client = as(teacher);

    var leader = client.get("/pathways/steam-leader").body();
    var mentor = client.get("/pathways/steam-mentor").body();

    assertThat(leader).contains("<svg", "role=\"img\"", "Done: ", "All of these");
    assertThat(leader.split("<rect").length - 1).as("five requirements").isEqualTo(5);
    assertThat(mentor).contains("Complete first:", ">STEAM leader</a>");
    assertThat(completed()).isEmpty();
  }

  /// Rooms read their parts of a package in the order of the rooms, whatever their names.
  @Test
  void readsTheCatalogBeforeWhatNamesIt() {
    assertThat(parts)
        .extracting(it -> it.getClass().getSimpleName().replaceFirst("Part.*", ""))
        .containsExactly("Catalog", "Pathways", "Rules");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slug: steam-leader | slug: other | slug: must be `steam-leader`
          micro-credential: steam | micro-credential: stem | requires: there is no micro-credential stem
          micro-credential: steam | {micro-credential: steam, pathway: steam-mentor} | requires: each requirement has one of the keys
          micro-credential: steam | pathway: steam-mentor | requires: the pathway asks for itself
          hours: 500 | hours: -5 | must be greater than 0
          micro-credential: steam | {micro-credential: steam, after: [steam]} | requires: steam comes after itself
          micro-credential: steam | {micro-credential: steam, after: [stem]} | requires: there is no micro-credential stem
          hours: 500 | {hours: 500, after: [steam]} | requires: after stands beside a micro-credential only
          hours: 500 | some: {at-least: 3, of: [{hours: 5}]} | requires: at-least is 3 of 1
          kind: micro-endorsement | kind: medal | kind: `medal` does not fit
          hours: 500 | shown: {code: MASTER, title: Again, proof: x} | a code of shown is used twice
          """)
  void refusesAPathwayThatCannotBeWalked(String from, String to, String why) {
    assertThat(LEADER).contains(from);

    assertThatThrownBy(() -> load(LEADER.replace(from, to), MENTOR))
        .isInstanceOf(Refused.class)
        .hasMessageContainingAll("pathways/steam-leader.yaml", why);
  }

  private void load(String leader, String mentor) {
    var folder =
        EditedPackage.of("lausd-steam", temp.resolve(UUID.randomUUID().toString())).folder();
    try {
      Files.createDirectories(folder.resolve("pathways"));
      Files.writeString(folder.resolve("pathways/steam-leader.yaml"), leader);
      Files.writeString(folder.resolve("pathways/steam-mentor.yaml"), mentor);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    world.within(agency, () -> programs.load(folder));
  }

  private void tell(String told) {
    var client = as(teacher);
    client.get("/pathways/steam-leader");
    assertThat(client.post("/pathways/steam-leader/proofs/MASTER", Map.of("told", told)).body())
        .contains("Thank you. Two people will look at it");
  }

  private static String path(String page) {
    var found = java.util.regex.Pattern.compile("/pathways/proofs/[0-9a-f-]{36}").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private void confirm(Actor officer, String proof, String answer) {
    var client = as(officer);
    client.get("/pathways/proofs");
    assertThat(client.post(proof + "/confirmation", Map.of()).body()).contains(answer);
  }

  private Actor officer(String name) {
    return world.joins(agency, name, Role.RECOGNITION_OFFICER);
  }

  private Set<String> completed() {
    return world.within(
        agency,
        () -> pathways.holdings(teacher.id(), pathways.pathway("steam-leader")).completed());
  }

  private void awaitCompleted(String... slugs) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(completed()).containsExactlyInAnyOrder(slugs));
  }

  private Client as(Actor actor) {
    return new Client(port, agency.slug()).signIn(World.address(agency, actor.person().name()));
  }
}
