package org.laurel.openbadges.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.key.SigningKey;

/// Data Integrity EdDSA Cryptosuites 1.0, B.1: the vectors of the W3C (w3c/vc-di-eddsa,
/// TestVectors).
class PublishedVectorTest {
  private static final String SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
  private static final String PROOF_HASH =
      "4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb";
  private static final String DOCUMENT_HASH =
      "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017";

  /// The vector uses a context for examples only, which the library itself does not know.
  private static final Titanium WITH_EXAMPLES =
      new Titanium(
          Contexts.bundled()
              .with(
                  Map.of(
                      "https://www.w3.org/ns/credentials/examples/v2",
                      "{\"@context\":{\"@vocab\":\"https://www.w3.org/ns/credentials/examples#\"}}")));

  @Test
  void signsTheAlumniCredentialAsPublished() throws IOException {
    Json.Obj signed = read("vc-di-eddsa-alumni.json");
    Json.Obj proof = signed.objects("proof").findFirst().orElseThrow();
    Json.Obj options =
        proof.without("proofValue").with("@context", signed.get("@context").orElseThrow());

    String hashes = hash(options) + hash(signed.without("proof"));
    byte[] signature =
        SigningKey.ofMultibase(SECRET, Crypto.jdk()).sign(HexFormat.of().parseHex(hashes));

    assertEquals(PROOF_HASH + DOCUMENT_HASH, hashes);
    assertEquals(proof.text("proofValue").orElseThrow(), Multibase.base58(signature));
  }

  private static String hash(Json.Obj document) {
    byte[] lines = WITH_EXAMPLES.canonical(document);
    return HexFormat.of().formatHex(Sha256.begin().digest(lines));
  }

  private static Json.Obj read(String file) throws IOException {
    try (var in = PublishedVectorTest.class.getResourceAsStream(file)) {
      return Json.object(in.readAllBytes());
    }
  }
}
