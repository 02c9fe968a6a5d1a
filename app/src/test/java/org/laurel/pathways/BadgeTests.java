package org.laurel.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Another issuer's badge counts by itself where it is what the pathway names, and else goes to two
/// people.
@LaurelTest
class BadgeTests {

  private static final String SHARER =
      """
      slug: sharer
      title: Sharer
      kind: micro-endorsement
      summary: What was earned elsewhere.
      requires:
        shown:
          code: STEAM
          title: STEAM, earned elsewhere
          proof: The badge.
          badge: {issuer: "%s", achievement: "%s"}
      """;

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired People people;
  @Autowired Programs programs;
  @Autowired Pathways pathways;
  @Autowired Credentials credentials;
  @Autowired Earning earning;
  @Autowired Intruder intruder;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency here;
  private Agency elsewhere;
  private Actor teacher;
  private Credential credential;

  @BeforeEach
  void earnsABadgeElsewhere() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    here = agencies.found("here-" + name, "Here County", "US-KY", "America/New_York");
    elsewhere = agencies.found("else-" + name, "Elsewhere", "US-LA", "America/Chicago");
    teacher = earning.teacher(elsewhere, "Bela");
    credential = earning.credential(elsewhere, teacher);
    world.within(here, () -> people.join(teacher.id(), Role.EDUCATOR));
    wants(issuer(), achievement());
    intruder.does(
        "update people.email set verified_at = now() where person = '%s'"
            .formatted(teacher.id().value()));
  }

  @Test
  void countsAtOnce() {
    assertThat(client().get("/pathways/sharer").body()).contains("I have the badge");

    assertThat(give(badge()).body())
        .contains("is checked and counts from now on", "You completed this pathway.");
    assertThat(completed()).isTrue();
    assertThat(count("counted_at is not null and first_by is null")).isEqualTo(1);
  }

  @Test
  void countsByItsAddress() {
    var address = "https://laurel.example/" + elsewhere.slug() + path();

    assertThat(post(Map.of("address", address)).body()).contains("counts from now on");
  }

  /// Nor for somebody else who says to be its earner.
  @Test
  void countsOnceOnly() {
    give(badge());
    assertThat(give(badge()).statusCode()).isEqualTo(400);
    intruder.does(
        "update pathways.proof set person = '%s' where person = '%s'"
            .formatted(world.maya.id().value(), teacher.id().value()));

    assertThat(give(badge()).body()).contains("This badge counts for it already.");
    assertThat(count("true")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuer     |It is from another issuer than the pathway names.",
        "achievement|It is for something else than the pathway names.",
        "address    |It names none of the e-mail addresses that are confirmed here.",
        "revoked    |the issuer has taken it back since"
      })
  void letsTwoPeopleLookAtAnyOther(String flaw, String because) {
    switch (flaw) {
      case "issuer" -> wants("did:web:other.example", achievement());
      case "achievement" -> wants(issuer(), "https://other.example/skills/1");
      case "address" ->
          intruder.does(
              "update people.email set verified_at = null where person = '%s'"
                  .formatted(teacher.id().value()));
      default ->
          world.within(
              elsewhere, () -> credentials.revoke(world.ada, credential.id(), "Issued in error."));
    }

    assertThat(give(badge()).body()).contains("Two people will look at it", because);
    assertThat(completed()).isFalse();
    var olga = world.joins(here, "Olga Officer", Role.RECOGNITION_OFFICER);
    assertThat(
            new Client(port, here.slug())
                .signIn(World.address(here, olga.person().name()))
                .get("/pathways/proofs")
                .body())
        .contains("checked by Laurel", because);
  }

  @Test
  void tellsWhatToBringInstead() {
    assertThat(post(Map.of("address", " ")).body())
        .contains("There is a problem", "Choose the file of the badge, or enter its web address.");
    assertThat(post(Map.of("address", "hello")).body())
        .contains("This is neither the text of a badge nor its web address.", "value=\"hello\"");
    assertThat(give("no badge".getBytes()).statusCode()).isEqualTo(400);
    assertThat(count("true")).isZero();
  }

  private String issuer() {
    return "did:web:laurel.example:" + elsewhere.slug();
  }

  private String achievement() {
    return "https://laurel.example/" + elsewhere.slug() + "/catalogue/steam?version=1";
  }

  private void wants(String issuer, String achievement) {
    var folder =
        EditedPackage.of("lausd-steam", temp.resolve(UUID.randomUUID().toString())).folder();
    try {
      Files.createDirectories(folder.resolve("pathways"));
      Files.writeString(
          folder.resolve("pathways/sharer.yaml"), SHARER.formatted(issuer, achievement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    world.within(here, () -> programs.load(folder));
  }

  private byte[] badge() {
    return new Client(port, elsewhere.slug()).bytes(path() + "/badge.png");
  }

  private String path() {
    return "/credentials/" + credential.id().value();
  }

  private HttpResponse<String> give(byte[] file) {
    var client = client();
    client.get("/pathways/sharer");
    return client.upload("/pathways/sharer/badges/STEAM", Map.of(), "badge.png", file);
  }

  private HttpResponse<String> post(Map<String, String> form) {
    var client = client();
    client.get("/pathways/sharer");
    return client.post("/pathways/sharer/badges/STEAM", form);
  }

  private Client client() {
    return new Client(port, here.slug()).signIn(World.address(elsewhere, teacher.person().name()));
  }

  private boolean completed() {
    return world.within(
        here,
        () -> !pathways.holdings(teacher.id(), pathways.pathway("sharer")).completed().isEmpty());
  }

  private int count(String which) {
    return world.within(
        here,
        () ->
            transaction.execute(_ ->
                db.sql("select count(*) from pathways.proof where " + which)
                    .query(Integer.class)
                    .single()));
  }
}
