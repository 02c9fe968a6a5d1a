package org.laurel.openbadges;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.rdf.Canonical;

/// What an `eddsa-rdfc-2022` proof signs (Data Integrity EdDSA Cryptosuites 1.0, 3.2).
final class DataIntegrity {
  static final String SUITE = "eddsa-rdfc-2022";

  private DataIntegrity() {}

  /// A proof that lacks only its value, in the member order of the other libraries (3.2.1).
  static Json.Obj unsigned(String verificationMethod, Instant created) {
    return Json.fields()
        .put("type", "DataIntegrityProof")
        .put("created", created.truncatedTo(ChronoUnit.SECONDS))
        .put("verificationMethod", verificationMethod)
        .put("cryptosuite", SUITE)
        .put("proofPurpose", "assertionMethod")
        .done();
  }

  /// What a new proof will sign, which is refused if others would sort it differently.
  static byte[] bytesToSign(Json.Obj document, Json.Obj proof, Canonical canonical) {
    return join(optionsHash(document, proof, canonical), canonical.hashToSign(document));
  }

  /// The hash of the proof's options, then the hash of the document without its proof (3.2.4).
  static byte[] bytes(Json.Obj document, Json.Obj proof, byte[] hash, Canonical canonical) {
    return join(optionsHash(document, proof, canonical), hash);
  }

  /// The options take their meaning from the contexts of the document (3.2.5).
  static byte[] optionsHash(Json.Obj document, Json.Obj proof, Canonical canonical) {
    Json context =
        document.get("@context").orElseThrow(() -> new Refused(".@context", "is missing"));
    var options = Json.fields().put("@context", context);
    proof
        .members()
        .forEach((name, value) -> {
          if (!name.equals("proofValue") && !name.equals("@context")) {
            options.put(name, value);
          }
        });
    return canonical.hash(options.done());
  }

  static byte[] join(byte[] head, byte[] tail) {
    byte[] both = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, both, head.length, tail.length);
    return both;
  }

  static byte[] signature(Json.Obj proof) {
    String value =
        proof.text("proofValue").orElseThrow(() -> new Refused(".proofValue", "is missing"));
    if (!value.startsWith("z")) {
      throw new Refused(".proofValue", "must be base58 multibase");
    }
    return Multibase.decode(value);
  }
}
