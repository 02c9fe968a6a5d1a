package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.DidDocument.JwkMethod;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;

class JwtTest {
  private static final String KID = World.DID + "#jwt-1";

  @ParameterizedTest
  @EnumSource
  void verifiesWhatItIssued(JwtAlgorithm algorithm) {
    JwtKey key = JwtKey.generate(algorithm);

    String token = new JwtIssuer(key, KID).issue(World.badge());

    assertEquals(
        List.of(), verifier(key).verify(token).failures(), verifier(key).verify(token).sentence());
  }

  @ParameterizedTest
  @EnumSource
  void noticesOneChangedLetter(JwtAlgorithm algorithm) {
    JwtKey key = JwtKey.generate(algorithm);
    String[] parts = new JwtIssuer(key, KID).issue(World.badge()).split("\\.");

    String changed = parts[0] + "." + recode(parts[1], "Wait time", "Wait-time") + "." + parts[2];

    assertInstanceOf(Failed.class, verifier(key).verify(changed).of(Step.PROOF));
  }

  @ParameterizedTest
  @EnumSource
  void refusesTokensThatNameAnotherAlgorithm(JwtAlgorithm algorithm) {
    JwtKey key = JwtKey.generate(algorithm);
    String[] parts = new JwtIssuer(key, KID).issue(World.badge()).split("\\.");

    for (String other : List.of("none", "HS256", "PS384", "")) {
      String header = recode(parts[0], "\"alg\":\"" + algorithm.word(), "\"alg\":\"" + other);
      Verification found = verifier(key).verify(header + "." + parts[1] + "." + parts[2]);

      assertEquals(
          new Failed("its header asks for another algorithm than its key has"),
          found.of(Step.PROOF));
    }
  }

  @Test
  void carriesAWholeLearnerRecord() {
    JwtKey key = JwtKey.generate(JwtAlgorithm.ES256);
    Json.Obj badge = World.badge().toJson();
    Json.Obj subject =
        Json.fields()
            .put("id", "https://badges.example.org/people/1")
            .put("type", Json.texts("ClrSubject"))
            .put(
                "verifiableCredential",
                new Json.Arr(List.of(Json.parse(World.issuer().issue(badge)))))
            .done();
    Json.Obj record =
        badge
            .with(
                "@context",
                Json.texts(
                    "https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"))
            .with("type", Json.texts("VerifiableCredential", "ClrCredential"))
            .with("credentialSubject", subject);

    Verification found = verifier(key).verify(new JwtIssuer(key, KID).issue(record));

    assertEquals(List.of(), found.failures(), found.sentence());
  }

  private static Verifier verifier(JwtKey key) {
    return World.verifier(World.publishing(World.didDocument().with(JwkMethod.of(KID, key))));
  }

  private static String recode(String part, String from, String to) {
    String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
