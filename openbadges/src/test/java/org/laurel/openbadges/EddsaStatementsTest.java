package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.rdf.Canonical;

/// The statements of the W3C's vc-di-eddsa-test-suite for `eddsa-rdfc-2022`, and of the
/// data-integrity-test-suite-assertion it builds on, in our own words.
class EddsaStatementsTest {
  private static final Issuer ISSUER = Issuer.ofKey(World.key(), InstantSource.fixed(World.NOW));
  private static final Json.Obj CREDENTIAL =
      Json.object(
              """
              {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"urn:uuid:1","type":["VerifiableCredential"],
               "credentialSubject":{"id":"did:example:subject","name":"Claim"}}
              """)
          .with("issuer", new Json.Text(ISSUER.did()));

  static Stream<Arguments> proofs() {
    return Stream.of(
        says("DI 2.1", "the type is DataIntegrityProof", is("type", "DataIntegrityProof")),
        says("DI 2.1", "an id, if there is one, is an address", absent("id")),
        says("DI 2.1", "the suite is named", is("cryptosuite", "eddsa-rdfc-2022")),
        says(
            "DI 2.1",
            "created is a time with a time zone",
            proof -> Times.parse(text(proof, "created")).equals(World.NOW)),
        says("DI 2.1", "expires, if there is one, is such a time", absent("expires")),
        says(
            "DI 2.1",
            "the method is an address",
            proof -> Canonical.isAddress(text(proof, "verificationMethod"))),
        says("DI 2.1", "the purpose is a known word", is("proofPurpose", "assertionMethod")),
        says(
            "DI 2.1",
            "the value is base58 multibase",
            proof -> text(proof, "proofValue").matches("z[1-9A-HJ-NP-Za-km-z]+")),
        says("DI 2.1", "a domain is one text or several, if there is one", absent("domain")),
        says("DI 2.1", "a challenge is a text, if there is one", absent("challenge")),
        says("DI 2.1", "a previous proof is a text, if there is one", absent("previousProof")),
        says("DI 2.1", "a nonce is a text, if there is one", absent("nonce")),
        says(
            "EdDSA 2.2.1",
            "the value has 64 bytes",
            proof -> Multibase.decode(text(proof, "proofValue")).length == 64),
        says(
            "EdDSA 2.1.1",
            "the key is a Multikey of 34 bytes in base58",
            proof ->
                Multibase.decode(method(proof).publicKeyMultibase()).length == 34
                    && method(proof).publicKeyMultibase().startsWith("z")),
        says(
            "EdDSA 2.1.1",
            "the controller lets the key assert",
            proof ->
                DidDocument.parse(DidDocument.ofKey(World.key().verificationKey()).write())
                    .method(text(proof, "verificationMethod"))
                    .isPresent()),
        says(
            "EdDSA 3.2",
            "what it signs verifies",
            proof -> verify(CREDENTIAL.with("proof", proof)).failures().isEmpty()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void proofs(String section, String statement, Predicate<Json.Obj> holds) {
    Json.Obj signed = Json.object(ISSUER.issue(CREDENTIAL));

    assertEquals(1, signed.all("proof").size());
    Json.Obj proof = signed.objects("proof").findFirst().orElseThrow();
    assertTrue(holds.test(proof), proof.write());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused("DI 4.4", "a proof is there", signed -> signed.without("proof")),
        refused(
            "DI 4.4", "a proof is an object", signed -> signed.with("proof", Json.Literal.NULL)),
        refused("DI 4.4", "its type is there", proof(proof -> proof.without("type"))),
        refused("DI 4.4", "its type is DataIntegrityProof", made("type", "UnknownProofType")),
        refused("DI 4.4", "its method is there", madeWithout("verificationMethod")),
        refused("DI 4.4", "its method is a key", made("verificationMethod", "did:key:invalidVm")),
        refused("DI 4.4", "its purpose is there", madeWithout("proofPurpose")),
        refused("DI 4.4", "its purpose is known", made("proofPurpose", "invalidPurpose")),
        refused("DI 4.4", "its purpose is to assert", made("proofPurpose", "authentication")),
        refused("DI 4.4", "its value is there", proof(proof -> proof.without("proofValue"))),
        refused(
            "DI 4.4",
            "its value is a text",
            proof(proof -> proof.with("proofValue", Json.Literal.NULL))),
        refused(
            "DI 4.4",
            "its value names its alphabet",
            proof(proof ->
                proof.with("proofValue", new Json.Text(text(proof, "proofValue").substring(1))))),
        refused("DI 2.1", "created is a time", made("created", "invalidDate")),
        refused("DI 2.1", "expires is a time", made("expires", "invalidDate")),
        refused("DI 2.1", "expires has not passed", made("expires", "2020-01-01T00:00:00Z")),
        refused("DI 2.1", "the suite is known", made("cryptosuite", "UnknownCryptosuite")),
        refused("EdDSA 3.3", "the suite is this one", made("cryptosuite", "eddsa-jcs-2022")),
        refused(
            "EdDSA 3.2.6",
            "the value has 64 bytes",
            proof(proof ->
                proof.with(
                    "proofValue",
                    new Json.Text(
                        Multibase.base58(
                            DataIntegrity.join(
                                Multibase.decode(text(proof, "proofValue")), new byte[32])))))),
        refused(
            "EdDSA 3.2.4",
            "the hash is that of RDFC-1.0 and SHA-256",
            proof(proof ->
                proof.with(
                    "proofValue",
                    new Json.Text(
                        Multibase.base58(
                            World.key()
                                .sign(
                                    CREDENTIAL
                                        .write()
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))))))),
        refused(
            "DI 2.4.1",
            "no word is undefined",
            signed -> signed.with("undefinedTerm", new Json.Text("dropped"))),
        refused(
            "DI 2.4.1",
            "no type is undefined",
            signed -> signed.with("type", Json.texts("VerifiableCredential", "UndefinedType"))));
  }

  @ParameterizedTest(name = "{0} {1}, or it does not verify")
  @MethodSource
  void refusals(String section, String statement, UnaryOperator<Json.Obj> spoil) {
    Json.Obj spoiled = spoil.apply(Json.object(ISSUER.issue(CREDENTIAL)));

    assertTrue(!verify(spoiled).failures().isEmpty(), spoiled.write());
  }

  static Stream<Arguments> acceptances() {
    return Stream.of(
        refused("DI 2.1", "created may be absent", madeWithout("created")),
        refused(
            "DI 2.1", "a time without a zone is in UTC", made("created", "2026-03-01T12:00:00")),
        refused("DI 2.1", "a proof may expire later", made("expires", "2030-01-01T00:00:00")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void acceptances(String section, String statement, UnaryOperator<Json.Obj> change) {
    Verification found = verify(change.apply(Json.object(ISSUER.issue(CREDENTIAL))));

    assertEquals(java.util.List.of(), found.failures(), found.sentence());
  }

  @ParameterizedTest(name = "an expired proof is said to have expired: {0}")
  @org.junit.jupiter.params.provider.ValueSource(strings = "2020-01-01T00:00:00Z")
  void tellsThatAProofExpired(String time) {
    Json.Obj signed = made("expires", time).apply(CREDENTIAL);

    assertInstanceOf(Failed.class, verify(signed).of(Step.VALIDITY));
  }

  private static Verification verify(Json.Obj signed) {
    return World.verifier(Documents.none()).verify(signed.write());
  }

  private static Arguments says(String section, String statement, Predicate<Json.Obj> holds) {
    return Arguments.of(section, statement, holds);
  }

  private static Arguments refused(
      String section, String statement, UnaryOperator<Json.Obj> spoil) {
    return Arguments.of(section, statement, spoil);
  }

  private static UnaryOperator<Json.Obj> proof(UnaryOperator<Json.Obj> change) {
    return signed ->
        signed.with("proof", change.apply(signed.objects("proof").findFirst().orElseThrow()));
  }

  private static UnaryOperator<Json.Obj> made(String name, String value) {
    return _ -> signed(proof -> proof.with(name, new Json.Text(value)));
  }

  private static UnaryOperator<Json.Obj> madeWithout(String name) {
    return _ -> signed(proof -> proof.without(name));
  }

  /// Signs with other options than an issuer would; where they cannot be signed, the document alone
  /// is.
  private static Json.Obj signed(UnaryOperator<Json.Obj> change) {
    Json.Obj options = change.apply(DataIntegrity.unsigned(ISSUER.verificationMethod(), World.NOW));
    byte[] signature;
    try {
      signature =
          World.key().sign(DataIntegrity.bytesToSign(CREDENTIAL, options, Canonical.bundled()));
    } catch (Refused e) {
      signature = World.key().sign(Canonical.bundled().hash(CREDENTIAL));
    }
    Json value = new Json.Text(Multibase.base58(signature));
    return CREDENTIAL.with("proof", options.with("proofValue", value));
  }

  private static DidDocument.Method method(Json.Obj proof) {
    return DidDocument.ofKey(World.key().verificationKey())
        .method(text(proof, "verificationMethod"))
        .orElseThrow();
  }

  private static Predicate<Json.Obj> is(String name, String value) {
    return proof -> proof.text(name).filter(value::equals).isPresent();
  }

  private static Predicate<Json.Obj> absent(String name) {
    return proof -> proof.get(name).isEmpty();
  }

  private static String text(Json.Obj object, String name) {
    return object.text(name).orElseThrow();
  }
}
