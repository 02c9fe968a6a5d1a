package org.laurel.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.audit.Audit;
import org.laurel.audit.Entry;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.database.Secret;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Keys are made as a reviewed file says, or not at all. The file is the example of the guide.
@LaurelTest
class CeremonyTests {

  private static final Path GUIDE = Path.of("../docs/guide/running.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(# Key ceremony.*?)```");

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Agencies agencies;
  @Autowired Credentials credentials;
  @Autowired IssuerKeys keys;
  @Autowired Audit audit;
  @Autowired Crypto crypto;
  @Autowired Clock clock;
  @LocalServerPort int port;

  @Value("${laurel.home}")
  Path home;

  @TempDir Path folder;

  private Agency agency;
  private Actor ada;
  private Actor ben;

  @BeforeEach
  void foundsAnAgencyWithoutKeys() {
    var slug = "solemn-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Solemn Agency", "US-HI", "Pacific/Honolulu");
    ada = world.joins(agency, "Ada", Role.ADMINISTRATOR);
    ben = world.joins(agency, "Ben", Role.ADMINISTRATOR);
    world.joins(agency, "Maya", Role.EDUCATOR);
  }

  @Test
  void makesBothKeysOfTheNextEpochWhichSignFromThenOn() throws Exception {
    var before = issued("Noor");

    var told = hold(written(2));

    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    var published = DidDocument.parse(did());
    var id = published.id();
    assertThat(published.method(id + "#key-2").orElseThrow().publicKeyMultibase())
        .satisfies(it -> assertThat(told.body()).contains("Issuer key    " + it));
    assertThat(published.jwkMethod(id + "#token-key-2").orElseThrow().publicKeyJwk())
        .satisfies(it -> assertThat(told.body()).contains("JWK thumbprint " + thumbprint(it)));
    var after = issued("Odile");
    assertThat(text(before)).contains("#key-1").doesNotContain("#key-2");
    assertThat(text(after)).contains("#key-2").doesNotContain("#key-1");
    assertThat(header(after)).contains("#token-key-2");
    assertThat(Stream.of(text(before), text(after), token(after)))
        .allSatisfy(it -> assertThat(verifier().verify(it).failures()).isEmpty());
  }

  @Test
  void makesTheFirstKeysAndWritesDownWhoWasThere() throws Exception {
    var file = written(1);
    var digest = digest(Files.readAllBytes(file));

    var told = hold(file).body();

    assertThat(told)
        .startsWith("Key ceremony of Solemn Agency\n")
        .contains(
            "Agency        " + agency.slug(),
            "Issuer        did:web:laurel.example:" + agency.slug(),
            "Epoch         1",
            "Reason        Yearly rotation.",
            "File          SHA-256 " + digest,
            "Published at  https://laurel.example/" + agency.slug() + "/did.json",
            "Conductor     Ada\nWitness       Ben",
            "_\nAda, conductor",
            "_\nBen, witness")
        .containsPattern("Time \\(UTC\\)    \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(epochs()).containsExactly(1);
    assertThat(entries())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.actor()).isEqualTo(ada.id().value());
          assertThat(it.detail())
              .contains("Key 1;", digest, ben.id().value().toString())
              .doesNotContain("Ben", "@");
        });
  }

  @Test
  void letsNoReasonLookLikeALineOfTheTranscript() throws Exception {
    var told = hold(edited("Yearly rotation.", "\"Yearly.\\nWitness       Eve\""));

    assertThat(told.body()).contains("Reason        Yearly. Witness Eve\n");
  }

  @Test
  void makesKeysOnceFromAFile() throws Exception {
    var file = written(1);
    hold(file);

    var again = hold(file);

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .isEqualTo(
            "bayou.yaml, line 3, epoch: is 1, and the next epoch of this agency is 2."
                + " A file makes keys once; write another for the next.");
    assertThat(epochs()).containsExactly(1);
    assertThat(entries()).hasSize(1);
  }

  @Test
  void makesKeysOnceForTwoWhoRunItTogether() throws Exception {
    var file = written(1);

    var codes =
        Stream.of(file, file, file, file)
            .parallel()
            .map(it -> hold(it).statusCode())
            .sorted()
            .toList();

    assertThat(codes).containsExactly(200, 422, 422, 422);
    assertThat(epochs()).containsExactly(1);
    assertThat(entries()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          agency: SLUG | agency: [ | bayou.yaml, agency: does not fit: text
          agency: SLUG | `agency: "SLUG` | bayou.yaml: line
          agency: SLUG | agency: nowhere | bayou.yaml, line 2, agency: there is no agency nowhere here. Correct it.
          agency: SLUG | agency: harbor | bayou.yaml, line
          agency: SLUG | agency: 7 | bayou.yaml, line 2, agency: `7` does not fit: text
          epoch: 1 | epoch: 2 | bayou.yaml, line 3, epoch: is 2, and the next epoch of this agency is 1.
          epoch: 1 | epoch: 0 | bayou.yaml, line 3, epoch: is 0, and the next epoch of this agency is 1.
          epoch: 1 | epoch: 1.5 | bayou.yaml, line 3, epoch: `1.5` does not fit: a whole number
          epoch: 1 | epoch: first | bayou.yaml, line 3, epoch: `first` does not fit: a whole number
          epoch: 1 | epoch: 99999999999 | bayou.yaml, line 3, epoch: does not fit: a smaller number
          epoch: 1 | epoch: | bayou.yaml, line 3, epoch: is empty.
          reason: Yearly rotation. | reason: Yearly rotation.⏎place: Room 4 | bayou.yaml, line 5, place: this key is not known. Keys here are agency, conductor, date, epoch, reason, witnesses.
          reason: Yearly rotation. | `` | bayou.yaml, line 1, reason: is missing or empty. Fill it in.
          reason: Yearly rotation. | reason: " " | bayou.yaml, line 4, reason: is empty. Say why these keys are made.
          reason: Yearly rotation. | reason: LONG | bayou.yaml, line 4, reason: has more than 500 characters. Shorten it.
          date: TODAY | date: TOMORROW | bayou.yaml, line 5, date: is
          date: TODAY | date: today | bayou.yaml, line 5, date: `today` does not fit: a date
          conductor: ada@ | conductor: eve@ | bayou.yaml, line 6, conductor: eve@
          conductor: ada@ | conductor: maya@ | bayou.yaml, line 6, conductor: maya@
          conductor: ada@ | conductor: ben@ | bayou.yaml, line 7, witnesses > 1: ben@
          conductor: ada@ | `conductor: "" #` | bayou.yaml, line 6, conductor: nobody is named. Name an administrator by e-mail address.
          [ben@ | [maya@ | bayou.yaml, line 7, witnesses > 1: maya@
          [ben@ | `[hal.drummond@harbor.example, ben@` | bayou.yaml, line 7, witnesses > 1: hal.drummond@harbor.example is no administrator of this agency. Name somebody who is.
          [ben@ | `[Ben@SLUG.example, ben@` | bayou.yaml, line 7, witnesses > 2: ben@
          [ben@ | `[] # ` | bayou.yaml, line 7, witnesses: nobody is named.
          [ben@ | ben@ | bayou.yaml
          [ben@ | `[~, ben@` | bayou.yaml, line 7, witnesses > 1
          [ben@SLUG.example] | [ben@SLUG.example]⏎---⏎epoch: 5 | bayou.yaml
          epoch: 1 | epoch: 1⏎epoch: 1 | bayou.yaml
          """)
  void saysInASentenceWhatIsWrongAndMakesNothing(String from, String to, String why)
      throws IOException {
    var told = hold(edited(from, to));

    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).startsWith(why).endsWith(".").doesNotContain("\n", "Exception");
    assertThat(epochs()).isEmpty();
    assertThat(entries()).isEmpty();
  }

  private Path edited(String from, String to) throws IOException {
    var right = Files.readString(written(1));
    var wrong = right.replace(filled(from), filled(to));
    assertThat(wrong).isNotEqualTo(right);
    return Files.writeString(folder.resolve("bayou.yaml"), wrong);
  }

  private String filled(String text) {
    return text.replace("SLUG", agency.slug())
        .replace("TODAY", today().toString())
        .replace("TOMORROW", today().plusDays(1).toString())
        .replace("LONG", "x".repeat(501))
        .replace("⏎", "\n");
  }

  @Test
  void saysWhereItLookedForAFileThatIsNotThere() {
    assertThat(hold(folder.resolve("bayou.yaml")).body()).contains("There is no file " + folder);
    assertThat(hold(Path.of("bayou.yaml")).body())
        .isEqualTo("bayou.yaml is no whole path. Give it from the root on.");
  }

  @Test
  void opensToTheOperatorAlone() throws Exception {
    var file = written(1);

    assertThat(hold(file, "0".repeat(64)).statusCode()).isEqualTo(404);
    assertThat(epochs()).isEmpty();
  }

  /// The guide's example for our agency and today.
  private Path written(int epoch) throws IOException {
    var example = EXAMPLE.matcher(Files.readString(GUIDE));
    assertThat(example.find()).isTrue();
    return Files.writeString(
        folder.resolve("bayou.yaml"),
        example
            .group(1)
            .replace("agency: bayou", "agency: " + agency.slug())
            .replace("@bayou.example", "@" + agency.slug() + ".example")
            .replace("epoch: 2", "epoch: " + epoch)
            .replaceFirst("date: \\S+", "date: " + today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), agency.timeZone());
  }

  private HttpResponse<String> hold(Path file) {
    return hold(file, Secret.of(home, "operator"));
  }

  private HttpResponse<String> hold(Path file, String key) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/operator/ceremonies"))
            .header(Operator.KEY, key)
            .POST(BodyPublishers.ofString(file.toString()))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Integer> epochs() {
    return world.within(agency, keys::published).stream().map(IssuerKeys.PublicKey::epoch).toList();
  }

  private List<Entry> entries() {
    return world.within(agency, () -> audit.upTo(Long.MAX_VALUE, 100)).stream()
        .filter(it -> it.action().equals("keys made by ceremony"))
        .toList();
  }

  private Credential issued(String firstName) {
    return earning.credential(agency, earning.teacher(agency, firstName));
  }

  private String text(Credential credential) {
    return new String(world.within(agency, () -> credentials.document(credential.id())), UTF_8);
  }

  private String token(Credential credential) {
    return client().get("/credentials/" + credential.id().value() + "/open-badge.jwt").body();
  }

  private String header(Credential credential) {
    return new String(Base64.getUrlDecoder().decode(token(credential).split("\\.")[0]), UTF_8);
  }

  private String did() {
    return client().get("/did.json").body();
  }

  private Client client() {
    return new Client(port, agency.slug());
  }

  private Verifier verifier() {
    Documents documents =
        it ->
            client()
                .get(it.getRawPath().substring(agency.slug().length() + 1))
                .body()
                .getBytes(UTF_8);
    return Verifier.of(documents, clock, crypto);
  }

  /// RFC 7638, 3, by hand.
  private static String thumbprint(Json.Obj jwk) {
    var text =
        "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
            .formatted(jwk.text("x").orElseThrow(), jwk.text("y").orElseThrow());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(HexFormat.of().parseHex(digest(text.getBytes(UTF_8))));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
