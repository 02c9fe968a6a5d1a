package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;
import org.laurel.openbadges.key.JwtPublicKey;

/// The JOSE statements of the W3C's vc-jose-cose-test-suite (1 to 16) in our own words.
class JoseStatementsTest {
  private static final JwtKey P256 = JwtKey.generate(JwtAlgorithm.ES256);
  private static final JwtKey P384 = JwtKey.generate(JwtAlgorithm.ES384);
  private static final JwtKey P521 = JwtKey.generate(JwtAlgorithm.ES512);
  private static final JwtKey ED25519 = JwtKey.generate(JwtAlgorithm.EDDSA);
  private static final Json.Obj CREDENTIAL =
      Json.object(
          """
          {"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],
           "id":"http://university.example/credentials/1872",
           "type":["VerifiableCredential","ExampleAlumniCredential"],
           "issuer":"https://issuer.example/1","validFrom":"2010-01-01T19:23:24Z",
           "credentialSchema":{"id":"https://example.org/degree.json","type":"JsonSchema"},
           "credentialSubject":{"id":"did:example:123","degree":{"type":"BachelorDegree"}}}
          """);
  private static final Json.Obj EXTRAS =
      Json.object(
          """
          {"validUntil":"2999-01-01T00:00:00Z",
           "credentialStatus":{"id":"https://issuer.example/status#7","type":"OtherStatusEntry"},
           "evidence":[{"id":"https://issuer.example/evidence","type":["DocumentVerification"]}],
           "termsOfUse":[{"type":"https://example.org/terms"}],
           "refreshService":{"id":"https://issuer.example/refresh","type":"ManualRefresh"}}
          """);

  static Stream<Arguments> holds() {
    return Stream.of(
        says(1, "an issuer signs a small credential", () -> verified(CREDENTIAL, P256)),
        says(
            2,
            "an issuer signs a credential with all that may be in one",
            () -> verified(merged(CREDENTIAL, EXTRAS), P384)),
        says(3, "a holder presents one credential", () -> presented(P256, envelope(P256))),
        says(
            4,
            "a holder presents credentials in envelopes of several kinds",
            () ->
                presented(
                    P521,
                    envelope(P384),
                    Json.object(envelope(P256).write().replace("vc+jwt", "vc+sd-jwt")),
                    Json.object(envelope(P256).write().replace("vc+jwt", "vc+cose;base64")))),
        says(
            6,
            "a verifier accepts a credential",
            () -> verify(token(ED25519, "vc+jwt", claims()), ED25519)),
        says(
            7,
            "a verifier accepts a presentation",
            () -> presented(P384, envelope(P256), envelope(P384))),
        says(8, "iss is the issuer", () -> verify(token(P256, "vc+jwt", claims()), P256)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void holds(int number, String statement, Supplier<String> outcome) {
    assertEquals("holds", outcome.get());
  }

  static Stream<Arguments> refusals() {
    String good = token(ED25519, "vc+jwt", claims());
    return Stream.of(
        says(
            5,
            "to sign a member that no specification defines",
            () -> verified(CREDENTIAL.with("unknown", Json.object("{\"what\":\"this\"}")), P521)),
        says(
            9,
            "a token of another kind of key",
            () -> verify(token(P521, "vc+jwt", claims()), ED25519)),
        says(10, "a credential that is not secured", () -> verify(CREDENTIAL.write(), ED25519)),
        says(
            11,
            "a presentation that is not secured",
            () -> verifyPresentation(presentation(envelope(P256)).write(), ED25519)),
        says(
            12,
            "a signature of something else",
            () ->
                verify(
                    good.substring(0, good.lastIndexOf('.') + 1)
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]),
                    ED25519)),
        says(
            13,
            "a credential of another media type",
            () -> verify(token(ED25519, "bad+typ", claims()), ED25519)),
        says(
            14,
            "a presentation of another media type",
            () ->
                verifyPresentation(
                    token(ED25519, "bad+typ", presentation(envelope(P256))), ED25519)),
        says(
            15,
            "claims vc or vp beside the credential",
            () ->
                verify(token(ED25519, "vc+jwt", claims().with("vc", new Json.Text("x"))), ED25519)),
        says(
            15,
            "claims vc or vp beside the credential",
            () ->
                verify(token(ED25519, "vc+jwt", claims().with("vp", new Json.Text("x"))), ED25519)),
        says(
            16,
            "a presentation of what is no secured credential",
            () ->
                verifyPresentation(
                    token(
                        ED25519,
                        "vp+jwt",
                        presentation(envelope(P256).with("id", new Json.Text("not-a-credential")))),
                    ED25519)),
        says(
            16,
            "a presentation of what is no secured credential",
            () -> verifyPresentation(token(ED25519, "vp+jwt", presentation(CREDENTIAL)), ED25519)),
        says(
            24,
            "an iss that is not the issuer",
            () ->
                verify(
                    token(P256, "vc+jwt", claims().with("iss", new Json.Text("did:x:y"))), P256)));
  }

  @ParameterizedTest(name = "{0} refuses {1}")
  @MethodSource
  void refusals(int number, String statement, Supplier<String> outcome) {
    assertEquals("refused", outcome.get());
  }

  private static Arguments says(int number, String statement, Supplier<String> outcome) {
    return Arguments.of(number, statement, outcome);
  }

  private static String verified(Json.Obj credential, JwtKey key) {
    var issuer = new JwtIssuer(key, "https://issuer.example/1#key");
    return outcome(
        () -> SecuredTokens.verify(issuer.issue(credential), JwtPublicKey.of(key.publicJwk())));
  }

  private static String presented(JwtKey key, Json.Obj... credentials) {
    var holder = new JwtIssuer(key, "https://issuer.example/1#key");
    return verifyPresentation(SecuredTokens.present(presentation(credentials), holder), key);
  }

  private static String verify(String token, JwtKey key) {
    return outcome(() -> SecuredTokens.verify(token, JwtPublicKey.of(key.publicJwk())));
  }

  private static String verifyPresentation(String token, JwtKey key) {
    return outcome(() -> SecuredTokens.verifyPresentation(token, JwtPublicKey.of(key.publicJwk())));
  }

  private static String outcome(Runnable check) {
    try {
      check.run();
      return "holds";
    } catch (Refused e) {
      return "refused";
    }
  }

  private static Json.Obj claims() {
    return CREDENTIAL
        .with("iss", CREDENTIAL.get("issuer").orElseThrow())
        .with("jti", CREDENTIAL.get("id").orElseThrow());
  }

  private static Json.Obj envelope(JwtKey key) {
    return Envelopes.of(token(key, "vc+jwt", claims()));
  }

  private static Json.Obj presentation(Json.Obj... credentials) {
    return Json.fields()
        .put("@context", Json.texts(DataModel.CONTEXT))
        .put("type", Json.texts("VerifiablePresentation"))
        .put("holder", "https://issuer.example/1")
        .putAll("verifiableCredential", List.of(credentials))
        .done();
  }

  private static String token(JwtKey key, String type, Json.Obj claims) {
    Json.Obj header = Json.fields().put("alg", key.algorithm().word()).put("typ", type).done();
    String signed =
        text(header.write().getBytes(StandardCharsets.UTF_8))
            + "."
            + text(claims.write().getBytes(StandardCharsets.UTF_8));
    return signed + "." + text(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Json.Obj merged(Json.Obj base, Json.Obj more) {
    Json.Obj merged = base;
    for (var member : more.members().entrySet()) {
      merged = merged.with(member.getKey(), member.getValue());
    }
    return merged;
  }
}
