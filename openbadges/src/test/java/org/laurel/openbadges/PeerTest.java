package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;
import org.laurel.openbadges.model.StatusEntry;
import org.laurel.openbadges.model.StatusEntry.Purpose;

/// Oracle: the npm packages pinned in `src/test/npm/package-lock.json`, run without a network.
class PeerTest {
  private static final int CREDENTIALS = Integer.getInteger("openbadges.peer.credentials", 1000);
  private static final Issuer ISSUER = World.issuer();
  private static Peer peer;

  @BeforeAll
  static void start() throws Exception {
    boolean node = Peer.available();
    assertTrue(node || System.getenv("CI") == null, "CI must have Node");
    assumeTrue(node, "Node is not installed: nothing was compared with other implementations");
    peer = Peer.start();
  }

  @AfterAll
  static void stop() {
    if (peer != null) {
      peer.close();
    }
  }

  @Test
  void writesWhatTheyWriteWithOneBlankNode() {
    compare(new RandomBadges(new Random(1), RandomBadges.Shape.ONE_BLANK_NODE));
  }

  @Test
  void writesWhatTheyWriteWithManyBlankNodes() {
    compare(new RandomBadges(new Random(2), RandomBadges.Shape.MANY_BLANK_NODES));
  }

  private static void compare(RandomBadges badges) {
    for (int i = 0; i < CREDENTIALS; i++) {
      Json.Obj credential = badges.next();

      String ours = ISSUER.issue(credential);
      Json.Obj theirs = peer.ask("issue", request(credential));

      assertEquals(theirs.text("signed").orElse(theirs.write()), ours);
    }
  }

  private static Json.Fields request(Json.Obj credential) {
    return Json.fields()
        .put("credential", credential)
        .put("created", World.NOW)
        .put(
            "key",
            Json.fields()
                .put("id", ISSUER.verificationMethod())
                .put("controller", ISSUER.did())
                .put("publicKeyMultibase", World.key().verificationKey().multibase())
                .put("secretKeyMultibase", World.key().secretMultibase())
                .done());
  }

  @Test
  void acceptsWhatTheySigned() {
    String theirs = peer.ask("issue", request(World.badge().toJson())).text("signed").orElseThrow();

    assertEquals(List.of(), World.verifier().verify(theirs).failures());
  }

  @Test
  void theyAcceptWhatWeSigned() {
    assertEquals("{\"verified\":true,\"status\":[]}", verdict(ISSUER.issue(World.badge())));
  }

  @Test
  void theySeeOneChangedLetter() {
    String changed = ISSUER.issue(World.badge()).replace("Wait time", "Wait-time");

    assertTrue(verdict(changed).startsWith("{\"verified\":false"), verdict(changed));
  }

  @Test
  void theySeeRevokedAndSuspended() {
    for (Purpose purpose : Purpose.values()) {
      var entry = new StatusEntry("https://badges.example.org/status/1", 99_999, purpose);
      String signed = ISSUER.issue(World.badge().withStatus(List.of(entry)));
      StatusList clean = StatusList.empty(purpose, StatusList.SMALLEST);
      String answer = "\"status\":[{\"purpose\":\"" + purpose.word() + "\",\"set\":%s}]";

      String before = verdict(signed, published(clean, entry));
      String after = verdict(signed, published(clean.with(99_999), entry));

      assertTrue(before.contains(answer.formatted(false)), before);
      assertTrue(after.contains(answer.formatted(true)), after);
    }
  }

  private static String published(StatusList list, StatusEntry entry) {
    return ISSUER.issue(list.credential(entry.listUrl(), ISSUER.did(), World.NOW, 60_000));
  }

  private static String verdict(String credential, String... lists) {
    var documents = new java.util.ArrayList<Json>();
    documents.add(Json.parse(World.didDocument().write()));
    for (String list : lists) {
      documents.add(Json.parse(list));
    }
    return peer.ask(
            "verify",
            Json.fields().put("credential", Json.parse(credential)).putAll("documents", documents))
        .write();
  }

  @Test
  void theVerifierOfDccAcceptsWhatWeSigned() {
    String did = World.key().verificationKey().did();
    var byKey = Issuer.ofKey(World.key(), java.time.InstantSource.fixed(World.NOW));
    String signed =
        byKey.issue(new RandomBadges(new Random(3), RandomBadges.Shape.ONE_BLANK_NODE).next(did));

    String log =
        peer.ask("verifierCore", Json.fields().put("credential", Json.parse(signed))).write();

    assertTrue(log.contains("{\"id\":\"valid_signature\",\"valid\":true}"), log);
    assertEquals(
        List.of(),
        World.verifier(Documents.of(Map.of())).verify(signed).failures().stream()
            .filter(c -> c.step() != Step.STATUS)
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void joseAcceptsOurTokens(JwtAlgorithm algorithm) {
    JwtKey key = JwtKey.generate(algorithm);
    String token = new JwtIssuer(key, World.DID + "#jwt").issue(World.badge());

    Json.Obj answer =
        peer.ask(
            "jwtVerify",
            Json.fields()
                .put("jwt", token)
                .put("jwk", key.publicJwk())
                .put("algorithm", algorithm.word()));

    assertEquals(
        World.badge().id(),
        answer
            .objects("payload")
            .findFirst()
            .flatMap(payload -> payload.text("jti"))
            .orElse(answer.write()));
  }

  @ParameterizedTest
  @EnumSource
  void acceptsTokensThatJoseSigned(JwtAlgorithm algorithm) {
    Json.Obj pair = peer.ask("jwtKey", Json.fields().put("algorithm", algorithm.word()));
    var method =
        new DidDocument.JwkMethod(
            World.DID + "#jose", (Json.Obj) pair.get("published").orElseThrow(), null, null);
    Json.Obj badge = World.badge().toJson();
    Json.Fields question =
        Json.fields()
            .put(
                "payload",
                badge
                    .with("iss", new Json.Text(World.DID))
                    .with("jti", new Json.Text(World.badge().id())))
            .put(
                "header", Json.fields().put("alg", algorithm.word()).put("kid", method.id()).done())
            .put("jwk", pair.get("secret").orElseThrow());

    String token = peer.ask("jwtSign", question).text("jwt").orElseThrow();

    Verifier verifier = World.verifier(World.publishing(World.didDocument().with(method)));
    assertEquals(List.of(), verifier.verify(token).failures());
  }
}
