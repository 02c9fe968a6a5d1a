package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.openbadges.Baking;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whoever gets a credential can find out whether it is real, by our pages or without them.
@LaurelTest
class VerificationTests {

  private static final Path PEER = Path.of("../openbadges/src/test/npm").toAbsolutePath();

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired IssuerKeys keys;
  @Autowired Intruder intruder;
  @Autowired Crypto crypto;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private Reading reading;
  private Client visitor;
  private Actor teacher;
  private Credential credential;
  private String path;

  @BeforeEach
  void earns() {
    reading = new Reading(port);
    visitor = new Client(port, "bayou");
    teacher = earning.teacher(world.bayou, "Mireille");
    credential = earning.credential(world.bayou, teacher);
    path = "/credentials/" + credential.id().value();
  }

  @Test
  void answersAtFirstGlance() {
    var page = visitor.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Valid</h1>", "STEAM", teacher.person().name(), "laurel.example")
        .contains("Bayou Department of Education", "og:title", "Nobody changed it since");
  }

  @Test
  void answersCalmlyWhatItDoesNotKnow() {
    for (var unknown : new String[] {UUID.randomUUID().toString(), "not-an-id"}) {
      var page = visitor.get("/credentials/" + unknown);

      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("Not found");
    }
  }

  @Test
  void verifiesByAnotherVerifierFromPublicAddressesAlone() {
    var found =
        Verifier.of(reading.documents(), clock, crypto)
            .withRecipient(address(teacher))
            .verify(new String(signed(), UTF_8));

    assertThat(found.failures()).isEmpty();
  }

  @Test
  void verifiesByThePackagesOfOtherMakers() throws Exception {
    assumeTrue(Files.exists(PEER.resolve("verify.mjs")), "the peer's scripts are absent");
    var folder = Path.of("target/npm").toAbsolutePath();
    assertThat(node(PEER, "setup.mjs", folder.toString())).isZero();
    var badge = write(folder.resolve("badge.json"), signed());
    var did = write(folder.resolve("did.json"), reading.get("/bayou/did.json").body());
    var revoked = write(folder.resolve("list.json"), reading.get("/bayou/status/1").body());
    var held =
        write(folder.resolve("holds.json"), reading.get("/bayou/status/1/suspension").body());

    assertThat(node(folder, "verify.mjs", badge, did, revoked, held)).isZero();

    write(folder.resolve("badge.json"), tampered().getBytes(UTF_8));
    assertThat(node(folder, "verify.mjs", badge, did, revoked, held)).isOne();
  }

  @Test
  void carriesTheSignedTextInItsPicture() {
    var picture = reading.get("/bayou" + path + "/badge.png");

    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(Baking.extract(picture.body())).hasValue(new String(signed(), UTF_8));
  }

  @Test
  void leadsFromPaperToThePage() throws Exception {
    var pdf = reading.get("/bayou" + path + "/certificate.pdf").body();

    assertThat(Reading.scan(pdf)).isEqualTo("https://laurel.example/bayou" + path);
    assertThat(Reading.text(pdf)).contains(teacher.person().name(), "STEAM");
    try (var document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en-US");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).contains("STEAM");
    }
  }

  @Test
  void tellsNoAddressAndNoEvidence() {
    var text = new String(signed(), UTF_8);

    assertThat(text).doesNotContain(address(teacher)).doesNotContain("\"evidence\"");
  }

  @Test
  void refusesATamperedBadge() {
    var page = check(visitor, tampered());

    assertThat(page).contains("<h1>Not valid</h1>", "changed after it was signed");
  }

  @Test
  void showsARowThatWasChangedInTheDatabase() {
    rename(teacher.person().name(), "Somebody Else");

    assertThat(visitor.get(path).body()).contains("<h1>Not valid</h1>");
    rename("Somebody Else", teacher.person().name());
    assertThat(visitor.get(path).body()).contains("<h1>Valid</h1>");
  }

  /// Behind the application's back.
  private void rename(String from, String to) {
    intruder.does(
        "update credentials.credential set document = replace(document, '%s', '%s') where id = '%s'"
            .formatted(from, to, credential.id().value()));
  }

  @Test
  void checksTheBadgeOfAnotherAgencyAsThatAgencys() {
    var hers = earning.credential(world.harbor, earning.teacher(world.harbor, "Hermine"));
    var address = "/credentials/" + hers.id().value();

    assertThat(visitor.get(address).statusCode()).isEqualTo(404);
    var text = new Client(port, "harbor").get(address + "/open-badge.json").body();
    assertThat(check(visitor, text))
        .contains("<h1>Valid</h1>", "Harbor Unified School District")
        .doesNotContain("Issued by <strong>Bayou");
  }

  @Test
  void isCalmAboutIssuersItDoesNotKnow() {
    var text = new String(signed(), UTF_8).replace("laurel.example", "elsewhere.example");

    assertThat(check(visitor, text)).contains("We do not know this issuer");
  }

  @Test
  void saysWhatIsWrongWithWhatIsNoBadge() {
    for (var text : new String[] {"", "hello", "{\"a\": 1}", "{"})
      assertThat(check(visitor, text)).doesNotContain("<h1>Valid</h1>").doesNotContain("broke");
  }

  @Test
  void staysValidWhenANewKeyTakesOver() {
    world.within(world.bayou, keys::renew);
    var later = earning.credential(world.bayou, earning.teacher(world.bayou, "Nadine"));

    assertThat(visitor.get(path).body()).contains("<h1>Valid</h1>");
    assertThat(visitor.get("/credentials/" + later.id().value()).body()).contains("<h1>Valid</h1>");
  }

  @Test
  void listsMyOwnWithEverythingToShare() {
    var mine = new Client(port, "bayou").signIn(address(teacher)).get("/credentials");

    assertThat(mine.body())
        .contains("https://laurel.example/bayou" + path, path + "/certificate.pdf")
        .contains("organizationName=Bayou%20Department%20of%20Education", "issueMonth=", "certId=");
  }

  @Test
  void isTakenBackByAnAdministratorForAllToSee() {
    var ada = new Client(port, "bayou").signIn("ada.quinn@bayou.example");
    ada.get(path + "/revocation");
    assertThat(ada.post(path + "/revocation", Map.of("reason", " ")).statusCode()).isEqualTo(400);
    ada.post(path + "/revocation", Map.of("reason", "It was issued to the wrong person."));

    assertThat(visitor.get(path).body())
        .contains("<h1>Revoked</h1>", "It was issued to the wrong person.");
    assertThat(reading.get("/bayou" + path + "/certificate.pdf").statusCode()).isEqualTo(409);
    assertThat(visitor.get("/api/v1" + path).body()).contains("\"status\":\"revoked\"");
  }

  @Test
  void isTakenBackByNobodyElse() {
    var other = new Client(port, "bayou").signIn("priya.raman@bayou.example");

    assertThat(other.get(path + "/revocation").statusCode()).isEqualTo(403);
    assertThat(other.get("/issuing").statusCode()).isEqualTo(403);
  }

  @Test
  void publishesWhoIssues() {
    assertThat(visitor.get("/issuer").body())
        .contains("did:web:laurel.example:bayou", "Signs and verifies");
    assertThat(Json.object(reading.get("/bayou/did.json").body()).text("id"))
        .hasValue("did:web:laurel.example:bayou");
    assertThat(reading.get("/bayou/status/77").statusCode()).isEqualTo(404);
  }

  private byte[] signed() {
    return reading.get("/bayou" + path + "/open-badge.json").body();
  }

  private String tampered() {
    return new String(signed(), UTF_8).replace(teacher.person().name(), "Somebody Else");
  }

  private static String address(Actor teacher) {
    return teacher.person().name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.')
        + "@bayou.example";
  }

  private static String check(Client visitor, String text) {
    visitor.get("/verify");
    return visitor.post("/verify", Map.of("text", text)).body();
  }

  private static String write(Path file, byte[] content) throws IOException {
    return Files.write(file, content).toString();
  }

  private static int node(Path folder, String... command) throws Exception {
    var words = new java.util.ArrayList<>(java.util.List.of("node"));
    words.addAll(java.util.List.of(command));
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target/npm.log").toFile())
        .start()
        .waitFor();
  }
}
