package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Keys come and go, and each credential stays what it was when it was signed.
@LaurelTest
class RotationTests {

  private static final int EPOCHS = 20;
  private static final int STOLEN = 8;

  /// Credentials of each epoch: `-Dlaurel.rotation.each=5000` signs 100,000.
  private static final int EACH = Integer.getInteger("laurel.rotation.each", 100);

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Agencies agencies;
  @Autowired IssuerKeys keys;
  @Autowired PublicAddresses addresses;
  @Autowired Credentials credentials;
  @Autowired StatusLists statuses;
  @Autowired Crypto crypto;
  @Autowired Clock clock;
  @LocalServerPort int port;
  @TempDir Path temp;

  private Agency agency;
  private Actor teacher;
  private Credential credential;
  private Client ada;

  @BeforeEach
  void foundsAnAgencyWithOneCredential() {
    var slug = "rotating-" + UUID.randomUUID().toString().substring(0, 8);
    agency = agencies.found(slug, "Rotating Agency", "US-LA", "America/Chicago");
    teacher = earning.teacher(agency, "Noor");
    credential = earning.credential(agency, teacher);
    world.joins(agency, "Ada Rotating", Role.ADMINISTRATOR);
    ada = new Client(port, agency.slug()).signIn(World.address(agency, "Ada Rotating"));
  }

  /// One a second by each key. They wait in files, because 100,000 are more than the memory holds.
  @Test
  void verifiesWhatKeysOfAllEpochsSignedAndSplitsAtATheft() throws IOException {
    var start = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    for (var epoch = 1; epoch <= EPOCHS; epoch++) {
      if (epoch > 1) within(keys::renew);
      Files.write(signedBy(epoch), sign(epoch, start));
    }
    assertThat(falseOnes(start, start.plus(Duration.ofDays(9)))).isEmpty();

    var theft = start.plusSeconds(EACH / 2);
    report(STOLEN, theft.plusSeconds(1));
    report(STOLEN, theft); // it was earlier than thought at first

    assertThat(falseOnes(start, theft)).isEmpty();
    System.out.printf("Rotation: %,d credentials of %d epochs%n", EACH * EPOCHS, EPOCHS);
  }

  private Path signedBy(int epoch) {
    return temp.resolve("epoch-" + epoch);
  }

  private Iterable<String> sign(int epoch, Instant start) {
    var prototype = OpenBadgeCredential.read(Json.object(document()));
    var key = within(keys::signingKey);
    var id = within(addresses::current).key(epoch);
    return IntStream.range(0, EACH)
            .mapToObj(it -> new Issuer(key, id, InstantSource.fixed(start.plusSeconds(it))))
            .map(it -> it.issue(prototype))
        ::iterator;
  }

  /// Those that are accepted and should not be, or are refused and should be accepted: the epoch of
  /// the key and the second.
  private List<String> falseOnes(Instant start, Instant theft) throws IOException {
    var verifier = Verifier.of(published(), clock, crypto);
    var wrong = new ArrayList<String>();
    for (var epoch = 1; epoch <= EPOCHS; epoch++)
      try (var texts = Files.newBufferedReader(signedBy(epoch))) {
        for (var nth = 0; nth < EACH; nth++) {
          var stolen = epoch == STOLEN && !start.plusSeconds(nth).isBefore(theft);
          var sentence = verifier.verify(texts.readLine()).sentence();
          if (stolen != sentence.contains("stolen") || stolen == sentence.startsWith("We checked"))
            wrong.add(epoch + ", " + nth + ": " + sentence);
        }
      }
    return wrong;
  }

  /// The agency's key document and status lists, each read once.
  private Documents published() {
    Map<URI, String> kept = new ConcurrentHashMap<>();
    return address ->
        kept.computeIfAbsent(
                address,
                it ->
                    it.getPath().endsWith("/did.json")
                        ? within(keys::didDocument)
                        : within(() -> statuses.signed(1, purpose(it), Instant.MIN)).orElseThrow())
            .getBytes(UTF_8);
  }

  private static Purpose purpose(URI list) {
    return list.getPath().endsWith("/suspension") ? Purpose.SUSPENSION : Purpose.REVOCATION;
  }

  @Test
  void signsAnewWhatAStolenKeySignedAndTellsNobodyThatItWasEarnedTwice() throws Exception {
    var before = document();
    var toldBefore = timesToldOfEarning();
    var told = report(1, clock.instant().minus(Duration.ofHours(1)));

    assertThat(told.body()).contains("Key 1 is reported stolen. One credential is signed anew");
    awaitAnother(before);
    var path = "/credentials/" + credential.id().value();
    assertThat(ada.get(path).body()).contains("<h1>Valid</h1>");
    assertThat(ada.get("/issuer").body()).contains("verifies what it signed before");
    ada.get("/verify");
    assertThat(ada.post("/verify", Map.of("text", before)).body()).contains("Not valid", "stolen");
    assertThat(timesToldOfEarning()).isEqualTo(toldBefore).isPositive();
  }

  @Test
  void refusesWhatCannotBe() {
    var later = clock.instant().plus(Duration.ofHours(1));
    var earlier = clock.instant().minus(Duration.ofHours(1));
    report(1, earlier);

    assertThat(report(1, later).body())
        .contains("This time has not come yet. Give a time in the past.");
    assertThat(report(1, earlier).body())
        .contains("It is reported stolen since an earlier time already.");
    assertThat(report(9, earlier).body()).contains("This key is not here.");
    assertThat(within(keys::published).getFirst().epoch()).isEqualTo(2);
  }

  private int timesToldOfEarning() {
    return messages().split("You earned a micro-credential", -1).length - 1;
  }

  private String messages() {
    return new Client(port, agency.slug())
        .signIn(World.address(agency, teacher.person().name()))
        .get("/messages")
        .body();
  }

  private void awaitAnother(String before) throws InterruptedException {
    var end = clock.instant().plusSeconds(60);
    while (document().equals(before) && clock.instant().isBefore(end)) Thread.sleep(100);
    assertThat(document()).isNotEqualTo(before);
  }

  private String document() {
    return new String(within(() -> credentials.document(credential.id())), UTF_8);
  }

  private HttpResponse<String> report(int epoch, Instant since) {
    var local = since.atZone(agency.timeZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    return ada.post(
        "/issuing/keys/" + epoch + "/theft",
        Map.of("since", local.toString(), "reason", "A laptop was lost."));
  }

  private <T> T within(Supplier<T> work) {
    return world.within(agency, work);
  }
}
