package org.laurel.openbadges.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.openbadges.key.VerificationKey;

/// Data Integrity EdDSA Cryptosuites 1.0, appendix B: the `eddsa-rdfc-2022` vectors of the W3C
/// (w3c/vc-di-eddsa, TestVectors).
class PublishedVectorTest {
  private static final String SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
  private static int compared;

  @ParameterizedTest
  @CsvSource({
    "alumni, 4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb"
        + "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017",
    "employment, bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0"
        + "e21de16d0139192fe6ea51851d3bb55d55937eb88f80b7f3ba3b79af16bc643f"
  })
  void signsAsPublished(String name, String published) throws IOException {
    Json.Obj signed = read(name);
    Json.Obj proof = signed.objects("proof").findFirst().orElseThrow();

    byte[] hashes = hashes(signed, proof);
    byte[] signature = SigningKey.ofMultibase(SECRET, Crypto.jdk()).sign(hashes);

    assertEquals(published, HexFormat.of().formatHex(hashes));
    assertEquals(proof.text("proofValue").orElseThrow(), Multibase.base58(signature));
    compared++;
  }

  /// The first two proofs of the chain stand alone; the third also signs those before it.
  @Test
  void verifiesTheProofsOfASet() throws IOException {
    Json.Obj signed = read("proof-chain");

    for (Json.Obj proof : signed.objects("proof").toList()) {
      String method = proof.text("verificationMethod").orElseThrow();
      String multibase = method.substring(method.indexOf('#') + 1);
      byte[] signature = Multibase.decode(proof.text("proofValue").orElseThrow());

      assertTrue(
          VerificationKey.ofMultibase(multibase, Crypto.jdk())
              .verifies(hashes(signed, proof), signature));
      compared++;
    }
  }

  @AfterAll
  static void count() {
    System.err.println("eddsa-rdfc-2022: " + compared + " published signatures compared");
    assertEquals(4, compared);
  }

  private static byte[] hashes(Json.Obj signed, Json.Obj proof) throws IOException {
    Json.Obj options =
        proof.without("proofValue").with("@context", signed.get("@context").orElseThrow());
    return HexFormat.of().parseHex(hash(options) + hash(signed.without("proof")));
  }

  /// The vectors use contexts for examples only, which the library itself does not know.
  private static String hash(Json.Obj document) throws IOException {
    var contexts =
        Contexts.bundled()
            .with(
                Map.of(
                    "https://www.w3.org/ns/credentials/examples/v2",
                    "{\"@context\":{\"@vocab\":\"https://www.w3.org/ns/credentials/examples#\"}}",
                    "https://w3id.org/citizenship/v4rc1",
                    text("citizenship-v4rc1.json")));
    byte[] lines = new Titanium(contexts).canonical(document);
    return HexFormat.of().formatHex(Sha256.begin().digest(lines));
  }

  private static Json.Obj read(String name) throws IOException {
    return Json.object(text("vc-di-eddsa-" + name + ".json"));
  }

  private static String text(String file) throws IOException {
    try (var in = PublishedVectorTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
