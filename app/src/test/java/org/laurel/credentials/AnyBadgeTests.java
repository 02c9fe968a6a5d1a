package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Report.Verdict;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.json.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Anybody's badge is checked, in whatever form it is brought.
@LaurelTest
class AnyBadgeTests {

  private static final Path PICTURE =
      Path.of("../programs/lausd-steam/micro-credentials/steam/badge.png");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String ASSERTION = "https://old.example/assertions/1";
  private static final String HOSTED =
      """
      {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
       "recipient": {"type": "email", "hashed": true, "salt": "s", "identity": "sha256$00"},
       "badge": "https://old.example/badges/1", "verification": {"type": "HostedBadge"},
       "issuedOn": "2019-05-01T00:00:00Z"%s}
      """;
  private static final String CLASS =
      """
      {"type": "BadgeClass", "id": "https://old.example/badges/1", "name": "Old Skill",
       "description": "Was good at it.", "criteria": {"narrative": "Do it."},
       "issuer": "https://%s/issuer"}
      """;
  private static final String ISSUER =
      """
      {"type": "Issuer", "id": "https://%s/issuer", "name": "Old School"}
      """;

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Credentials credentials;
  @LocalServerPort int port;

  private Reading reading;
  private Client visitor;
  private Credential credential;
  private String path;

  @BeforeEach
  void earns() {
    reading = new Reading(port);
    visitor = new Client(port, "bayou");
    credential = earning.credential(world.bayou, earning.teacher(world.bayou, "Sanne"));
    path = "/bayou/credentials/" + credential.id().value();
    visitor.get("/verify");
  }

  @ParameterizedTest
  @CsvSource({
    "open-badge.json, badge.json",
    "open-badge.jwt, badge.jwt",
    "badge.png, badge.png",
    "badge.svg, badge.svg",
    "open-badge-2.json, old.json"
  })
  void takesEveryFormOfOurOwn(String form, String name) {
    var file = reading.get(path + "/" + form).body();

    var answer = visitor.upload("/verify", Map.of(), name, file);

    assertThat(answer.body()).contains("<h1>Valid</h1>", credential.title());
  }

  @ParameterizedTest
  @CsvSource({"''", "/open-badge.json", "/open-badge-2.json"})
  void takesTheAddressOfOurOwn(String form) {
    var answer = send("address", "https://laurel.example" + path + form);

    assertThat(answer.body()).contains("<h1>Valid</h1>", credential.title());
  }

  @Test
  void takesATokenThatIsPasted() {
    var token = new String(reading.get(path + "/open-badge.jwt").body(), UTF_8);

    assertThat(send("text", "  " + token + "\n").body())
        .contains("<h1>Valid</h1>", credential.title(), "Sanne");
    assertThat(send("text", token.substring(0, token.length() - 8) + "AAAAAAAA").body())
        .contains("<h1>Not valid</h1>");
  }

  @Test
  void takesAnOldBakedPictureThatOnlyPointsToItsBadge() throws IOException {
    var address = "https://laurel.example" + path + "/open-badge-2.json";
    var baked = baked(Files.readAllBytes(PICTURE), address);

    var answer = visitor.upload("/verify", Map.of(), "old.png", baked);

    assertThat(answer.body()).contains("<h1>Valid</h1>", "old badge (Open Badges 2.0)");
  }

  @Test
  void seesThatAnOldBadgeIsForgedOrTakenBack() {
    var old = new String(reading.get(path + "/open-badge-2.json").body(), UTF_8);
    var forged = Json.object(old).with("issuedOn", new Json.Text("2020-01-01T00:00:00Z")).write();

    assertThat(send("text", forged).body())
        .contains("<h1>Not valid</h1>", "the site says something else");
    world.within(
        world.bayou, () -> credentials.revoke(world.ada, credential.id(), "Issued in error."));
    assertThat(send("text", old).body()).contains("<h1>Revoked</h1>", "Issued in error.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text   |''|Choose a file, or paste the web address or the text of a badge.",
        "text   |hello|This is neither the text of a badge nor its web address.",
        "address|hello|Enter a whole web address, which begins with https://.",
        "address|http://127.0.0.1/badge|Enter a whole web address, which begins with https://.",
        "address|file:///etc/passwd|Enter a whole web address, which begins with https://.",
        "address|https://a b|This web address has a mistake in it.",
        "address|https://127.0.0.1/badge|127.0.0.1 is not on the public network",
        "address|https://[::1]/badge|This address could not be read:",
        "address|https://169.254.169.254/latest|169.254.169.254 is not on the public network",
        "address|https://laurel.example/bayou/credentials|This address could not be read: nothing is there"
      })
  void saysWhatToBringInstead(String field, String typed, String sentence) {
    var answer = send(field, typed);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence).contains(typed);
  }

  @Test
  void saysWhatToBringInsteadOfAFileWithoutABadge() throws IOException {
    var rows =
        Map.of(
            "plain.png", Files.readAllBytes(PICTURE),
            "broken.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
            "plain.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>".getBytes(UTF_8),
            "page.html", "<!doctype html><p>Hello".getBytes(UTF_8));
    rows.forEach((name, content) ->
        assertThat(visitor.upload("/verify", Map.of(), name, content).body())
            .as(name)
            .contains("No badge is inside this picture."));

    var pdf = reading.get(path + "/certificate.pdf").body();
    assertThat(visitor.upload("/verify", Map.of(), "certificate.pdf", pdf).body())
        .contains("This is a certificate on paper.");
    assertThat(visitor.upload("/verify", Map.of(), "big.json", new byte[(2 << 20) + 1]).body())
        .contains("2 MB is the most");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "old.example  |''                                 |VALID    |says so today",
        "other.example|''                                 |NOT_VALID|another site hosts it",
        "old.example  |', \"expires\": \"2020-01-01T00:00:00Z\"'|EXPIRED  |its last day is over",
        "old.example  |', \"revoked\": true'                  |REVOKED  |no reason is given"
      })
  void asksTheSiteOfAnOldBadge(String issuer, String more, Verdict verdict, String sentence) {
    var site =
        Documents.of(
            Map.of(
                ASSERTION,
                HOSTED.formatted(ASSERTION, more),
                "https://old.example/badges/1",
                CLASS.formatted(issuer),
                "https://%s/issuer".formatted(issuer),
                ISSUER.formatted(issuer)));

    var report = old(site).examine(Json.object(HOSTED.formatted(ASSERTION, "")));

    assertThat(report.verdict()).isEqualTo(verdict);
    assertThat(report.sentence()).contains(sentence);
    assertThat(report.badge().orElseThrow().title()).isEqualTo("Old Skill");
  }

  @Test
  void isCalmWhenTheSiteOfAnOldBadgeIsGone() {
    var report = old(Documents.none()).examine(Json.object(HOSTED.formatted(ASSERTION, "")));

    assertThat(report.verdict()).isEqualTo(Verdict.STRANGER);
    assertThat(report.sentence()).contains("may be perfectly good");
    Documents gone =
        _ -> {
          throw new IOException("the server answered HTTP/1.1 410 Gone");
        };
    assertThat(old(gone).examine(Json.object(HOSTED.formatted(ASSERTION, ""))).verdict())
        .isEqualTo(Verdict.REVOKED);
  }

  @Test
  void asksOtherSitesSeldomAndOnlyIfItMay() throws IOException {
    var here = Documents.of(Map.of(ASSERTION, "{}"));
    var address = URI.create(ASSERTION);
    var outside = new Outside(true, here, Clock.fixed(NOW, ZoneOffset.UTC));
    for (var time = 0; time < 60; time++) outside.get(address);

    assertThatThrownBy(() -> outside.get(address)).hasMessageContaining("too many badges");
    assertThatThrownBy(() -> new Outside(false, here, Clock.systemUTC()).get(address))
        .hasMessageContaining("asks no other sites");
  }

  private static OldExaminer old(Documents site) {
    return new OldExaminer(site, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private HttpResponse<String> send(String field, String typed) {
    return visitor.post("/verify", Map.of(field, typed));
  }

  /// As bakers of Open Badges 2.0 do it: an iTXt chunk `openbadges` behind the header.
  private static byte[] baked(byte[] png, String text) {
    var content = new ByteArrayOutputStream();
    content.writeBytes("iTXtopenbadges".getBytes(UTF_8));
    content.writeBytes(new byte[5]);
    content.writeBytes(text.getBytes(UTF_8));
    var crc = new CRC32();
    crc.update(content.toByteArray());
    var header = 8 + 25;
    return ByteBuffer.allocate(png.length + content.size() + 8)
        .put(png, 0, header)
        .putInt(content.size() - 4)
        .put(content.toByteArray())
        .putInt((int) crc.getValue())
        .put(png, header, png.length - header)
        .array();
  }
}
