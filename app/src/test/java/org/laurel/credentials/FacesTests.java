package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.faces.Tokens;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Each form of a credential is read by software that others have made.
@LaurelTest
class FacesTests {

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Tokens tokens;
  @Autowired IssuerKeys keys;
  @Autowired Credentials credentials;
  @Autowired Crypto crypto;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private Reading reading;
  private Actor teacher;
  private Credential credential;
  private String path;

  @BeforeAll
  static void peers() throws Exception {
    Peer.install();
  }

  @BeforeEach
  void earns() {
    reading = new Reading(port);
    teacher = earning.teacher(world.bayou, "Odile");
    credential = earning.credential(world.bayou, teacher);
    path = "/bayou/credentials/" + credential.id().value();
  }

  @Test
  void aTokenVerifiesByJoseAndBySomebodyWhoKnowsOnlyOurAddresses() throws Exception {
    var token = text(path + "/open-badge.jwt");

    var found = Verifier.of(reading.documents(), clock, crypto).verify(token);
    var payload = jose(token);

    assertThat(found.failures()).isEmpty();
    assertThat(payload.code()).as(payload.said()).isZero();
    assertThat(Json.object(payload.said()).text("id")).hasValue("https://laurel.example" + path);
    assertThat(jose(tampered(token)).code()).isNotZero();
  }

  @Test
  void aTokenSaysWhatTheCredentialSaysAndStaysTheSame() {
    var token = text(path + "/open-badge.jwt");

    var says =
        Json.object(
            new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
    var signed = Json.object(text(path + "/open-badge.json")).without("proof");
    signed.members().forEach((name, value) -> assertThat(says.get(name)).as(name).hasValue(value));
    assertThat(text(path + "/open-badge.jwt")).isEqualTo(token);
  }

  @Test
  void aTokenOfAStolenKeyIsSignedAnew() throws Exception {
    var stolen = text(path + "/open-badge.jwt");
    var verifier = Verifier.of(reading.documents(), clock, crypto);
    assertThat(verifier.verify(stolen).failures()).isEmpty();

    world.within(
        world.bayou,
        () -> {
          keys.renew();
          keys.declareStolen(
              keys.published().get(1).epoch(), clock.instant().minus(Duration.ofDays(1)), "Test.");
        });

    var anew = text(path + "/open-badge.jwt");

    assertThat(anew).isNotEqualTo(stolen);
    assertThat(jose(anew).code()).isZero();
    assertThat(verifier.verify(anew).failures()).isEmpty();
    assertThat(verifier.verify(stolen).failures()).isNotEmpty();
  }

  @Test
  void anOldReaderFindsAllOfOpenBadges2() throws Exception {
    var assertion = Json.object(text(path + "/open-badge-2.json"));
    var badge = Json.object(text(local(assertion.text("badge").orElseThrow())));
    var issuer = Json.object(text(local(badge.text("issuer").orElseThrow())));

    var answer = expand(assertion, badge, issuer);

    assertThat(answer.said().strip()).isEmpty();
    assertThat(answer.code()).isZero();
    var unknownWord = assertion.with("stars", new Json.Text("five"));
    assertThat(expand(unknownWord, badge, issuer).code()).isNotZero();
    assertThat(expand(assertion.without("recipient"), badge, issuer).said()).contains("recipient");
    assertThat(assertion.text("id"))
        .hasValue("https://laurel.example" + path + "/open-badge-2.json");
    assertThat(assertion.write()).doesNotContain(address());
  }

  @Test
  void anOldReaderSeesThatABadgeWasTakenBack() {

    world.within(
        world.bayou, () -> credentials.revoke(world.ada, credential.id(), "Issued in error."));

    var gone = reading.get(path + "/open-badge-2.json");

    assertThat(gone.statusCode()).isEqualTo(410);
    var says = Json.object(gone.body());
    assertThat(says.get("revoked")).hasValue(Json.of(true));
    assertThat(says.text("revocationReason")).hasValue("Issued in error.");
    assertThat(says.get("recipient")).isEmpty();
  }

  @Test
  void aTranscriptHoldsAllThatStands() throws Exception {
    var client = new Client(port, "bayou").signIn(address());

    var token = client.get("/credentials/transcript.jwt").body();

    var answer = jose(token);
    assertThat(answer.code()).as(answer.said()).isZero();
    var record = Json.object(answer.said());
    assertThat(record.texts("type")).contains("ClrCredential");
    var inside =
        record
            .objects("credentialSubject")
            .toList()
            .getFirst()
            .objects("verifiableCredential")
            .toList();
    assertThat(inside).hasSize(1);
    var verifier = Verifier.of(reading.documents(), clock, crypto);
    assertThat(verifier.verify(inside.getFirst().write()).failures()).isEmpty();
    assertThat(verifier.verify(token).failures()).isEmpty();
  }

  @Test
  void aTranscriptIsNobodyElses() {
    var stranger = new Client(port, "bayou").get("/credentials/transcript.jwt");

    assertThat(stranger.uri().getPath()).isEqualTo("/bayou/sign-in");
    var newcomer = earning.teacher(world.bayou, "Prune");
    var empty =
        new Client(port, "bayou").signIn(address(newcomer)).get("/credentials/transcript.jwt");
    assertThat(empty.statusCode()).isEqualTo(409);
    assertThat(empty.body()).contains("no transcript yet");
  }

  @Test
  void picturesAreReadByTheCodeOfOthers() throws Exception {
    var png = Peer.file("badge.png", reading.get(path + "/badge.png").body());
    var svg = Peer.file("badge.svg", reading.get(path + "/badge.svg").body());

    var answer = Peer.run("baked.mjs", png, svg);

    assertThat(answer.code()).as(answer.said()).isZero();
    var signed = text(path + "/open-badge.json");
    assertThat(Json.parse(answer.said())).isEqualTo(Json.texts(signed, signed));
  }

  @Test
  void theCodeOnPaperIsReadByTheCodeOfOthers() throws Exception {
    var page = Reading.draw(reading.get(path + "/certificate.pdf").body());
    var pixels = ByteBuffer.allocate(page.getWidth() * page.getHeight() * 4);
    for (var y = 0; y < page.getHeight(); y++)
      for (var x = 0; x < page.getWidth(); x++) pixels.putInt(page.getRGB(x, y) << 8 | 0xff);

    var answer =
        Peer.run(
            "qr.mjs",
            Peer.file("page.rgba", pixels.array()),
            Integer.toString(page.getWidth()),
            Integer.toString(page.getHeight()));

    assertThat(answer.said()).isEqualTo("https://laurel.example" + path);
  }

  @Test
  void thePageIsShownElsewhere() {
    var local = path.substring("/bayou".length());
    var address = "https://laurel.example" + path;
    var page = new Client(port, "bayou").get(local).body();
    var mine = new Client(port, "bayou").signIn(address()).get(local).body();

    assertThat(page)
        .contains("property=\"og:title\" content=\"" + teacher.person().name() + " earned STEAM")
        .contains("property=\"og:image\" content=\"" + address + "/badge.png\"")
        .contains("&lt;a href=\"" + address + "\"&gt;&lt;img src=\"" + address + "/badge.png\"")
        .doesNotContain("linkedin.com");
    assertThat(mine).contains("linkedin.com/profile/add", "organizationName=Bayou");

    world.within(
        world.bayou, () -> credentials.revoke(world.ada, credential.id(), "Issued in error."));
    assertThat(new Client(port, "bayou").get(local).body())
        .contains("content=\"Revoked: STEAM")
        .doesNotContain("og:image", "&lt;img", " earned STEAM\"");
  }

  @Test
  void aFormOfNothingIsNotFound() {
    var nothing = "/bayou/credentials/01989f3e-0000-7000-8000-000000000001";
    for (var form : new String[] {"/open-badge.jwt", "/open-badge-2.json"})
      assertThat(reading.get(nothing + form).statusCode()).isEqualTo(404);
    assertThat(
            reading
                .get("/harbor" + path.substring("/bayou".length()) + "/open-badge.jwt")
                .statusCode())
        .isEqualTo(404);
    assertThat(reading.get("/bayou/open-badges-2/badges/" + credential.id().value()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void thePageLeadsToThem() {
    var page = new Client(port, "bayou").get(path.substring("/bayou".length())).body();

    assertThat(page).contains("Other forms", path + "/open-badge.jwt", path + "/open-badge-2.json");
  }

  private static Peer.Answer expand(Json.Obj assertion, Json.Obj badge, Json.Obj issuer)
      throws Exception {
    return Peer.run(
        "old-badge.mjs",
        Peer.file("assertion.json", assertion.write()),
        Peer.file("class.json", badge.write()),
        Peer.file("issuer.json", issuer.write()));
  }

  private Peer.Answer jose(String token) throws Exception {
    return Peer.run(
        "token.mjs",
        Peer.file("token.jwt", token),
        Peer.file("did.json", reading.get("/bayou/did.json").body()));
  }

  private String text(String address) {
    var answer = reading.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private static String local(String address) {
    return address.substring("https://laurel.example".length());
  }

  /// One letter of the payload.
  private static String tampered(String token) {
    var at = token.indexOf('.') + 40;
    var other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private String address() {
    return address(teacher);
  }

  private static String address(Actor actor) {
    return actor.person().name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.')
        + "@bayou.example";
  }
}
