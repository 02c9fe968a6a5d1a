package org.laurel.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;
import org.laurel.openbadges.key.VerificationKey;
import org.laurel.openbadges.rdf.Canonical;

/// How a credential is secured (Open Badges 3.0, 8).
sealed interface Securing {

  /// Who signed with which key.
  ///
  /// @param at when, if the proof tells
  /// @param expires until when the proof may be believed, if it tells
  record Signed(String by, @Nullable Instant at, @Nullable Instant expires, Keys.Epoch epoch) {}

  /// Finds the key and checks the signature.
  ///
  /// @throws Refused saying why it does not hold
  Signed open(Keys keys);

  /// A proof inside the credential (Data Integrity 1.0, 4.4).
  ///
  /// @param hash of what the credential says without its proof
  record EmbeddedProof(Json.Obj credential, Canonical canonical, Supplier<byte[]> hash)
      implements Securing {
    EmbeddedProof(Json.Obj credential, Canonical canonical) {
      this(credential, canonical, () -> canonical.hash(credential.without("proof")));
    }

    @Override
    public Signed open(Keys keys) {
      Json.Obj proof = onlyProof();
      String method =
          proof
              .text("verificationMethod")
              .orElseThrow(() -> new Refused(".proof.verificationMethod", "is missing"));
      Keys.Found<VerificationKey> found = keys.find(method);
      byte[] signed = DataIntegrity.bytes(credential, proof, hash.get(), canonical);
      if (!found.key().verifies(signed, DataIntegrity.signature(proof))) {
        throw new Refused(
            "it was changed after it was signed, or its signature is not the issuer's");
      }
      return new Signed(
          Keys.did(method), time(proof, "created"), time(proof, "expires"), found.epoch());
    }

    private static @Nullable Instant time(Json.Obj proof, String name) {
      return proof.get(name).isEmpty()
          ? null
          : Times.parseOfProof(proof.text(name).orElse("not a text"));
    }

    private Json.Obj onlyProof() {
      List<Json> proofs = credential.all("proof");
      if (proofs.size() != 1 || !(proofs.getFirst() instanceof Json.Obj only)) {
        throw new Refused(proofs.isEmpty() ? "it is not signed" : "it carries more than one proof");
      }
      require(only, "type", "DataIntegrityProof");
      require(only, "cryptosuite", DataIntegrity.SUITE);
      require(only, "proofPurpose", "assertionMethod");
      return only;
    }

    private static void require(Json.Obj proof, String name, String value) {
      if (proof.text(name).filter(value::equals).isEmpty()) {
        throw new Refused(".proof." + name, "must be " + value);
      }
    }
  }

  /// The envelope of a JSON Web Token (Open Badges 3.0, 8.2).
  record Envelope(Jwt token) implements Securing {
    @Override
    public Signed open(Keys keys) {
      Keys.Found<org.laurel.openbadges.key.JwtPublicKey> found = keys.findJwk(token.kid());
      token.verify(found.key());
      return new Signed(Keys.did(token.kid()), token.notBefore(), token.expires(), found.epoch());
    }
  }
}
