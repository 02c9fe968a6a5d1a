package org.laurel.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.key.VerificationKey;
import org.laurel.openbadges.rdf.Canonical;

/// Verifies presentations (VC Data Model 2.0, 4.13) for the test server; the library itself is
/// about credentials.
public final class Presentations {
  private final Verifier verifier;

  public Presentations(Verifier verifier) {
    this.verifier = verifier;
  }

  /// What is wrong with it.
  ///
  /// @param challenge what the proof must answer, if one was set
  public List<String> objections(Json.Obj presentation, Optional<String> challenge) {
    var objections = new ArrayList<String>();
    if (presentation.texts("type").noneMatch("VerifiablePresentation"::equals)) {
      objections.add("it is no presentation");
    }
    if (presentation.all("verifiableCredential").size()
        != presentation.objects("verifiableCredential").count()) {
      objections.add("one of its credentials is no object");
    }
    presentation
        .objects("verifiableCredential")
        .map(verifier::verify)
        .filter(found -> !found.failures().isEmpty())
        .map(Verification::sentence)
        .forEach(objections::add);
    try {
      requireProof(presentation, challenge);
    } catch (Refused e) {
      objections.add(e.getMessage());
    }
    return objections;
  }

  private void requireProof(Json.Obj presentation, Optional<String> challenge) {
    Canonical.refuseUnknownContexts(presentation.without("verifiableCredential"));
    Json.Obj proof =
        presentation
            .objects("proof")
            .findFirst()
            .orElseThrow(() -> new Refused(".proof", "is missing"));
    require(proof, "type", "DataIntegrityProof");
    require(proof, "cryptosuite", DataIntegrity.SUITE);
    require(proof, "proofPurpose", "authentication");
    challenge.ifPresent(asked -> require(proof, "challenge", asked));
    String method =
        proof
            .text("verificationMethod")
            .orElseThrow(() -> new Refused(".proof.verificationMethod", "is missing"));
    presentation.text("holder").ifPresent(holder -> requireSame(holder, Keys.did(method)));
    VerificationKey key = new Keys(verifier.documents(), verifier.crypto()).find(method).key();
    byte[] hash = Canonical.hash(presentation.without("proof"));
    byte[] signature = Multibase.decode(proof.text("proofValue").orElse(""));
    if (!key.verifies(DataIntegrity.bytes(presentation, proof, hash), signature)) {
      throw new Refused(".proof", "does not hold");
    }
  }

  private static void require(Json.Obj proof, String name, String value) {
    if (proof.text(name).filter(value::equals).isEmpty()) {
      throw new Refused(".proof." + name, "must be " + value);
    }
  }

  private static void requireSame(String holder, String signer) {
    if (!holder.equals(signer)) {
      throw new Refused(".holder", "is not who signed");
    }
  }

  /// Signs a presentation, for tests.
  public static Json.Obj signed(Json.Obj presentation, Issuer holder, String challenge) {
    Json.Obj unsigned =
        DataIntegrity.unsigned(holder.verificationMethod(), holder.clock().instant())
            .with("proofPurpose", new Json.Text("authentication"))
            .with("challenge", new Json.Text(challenge));
    byte[] bytes = DataIntegrity.bytesToSign(presentation, unsigned);
    String value = Multibase.base58(holder.key().sign(bytes));
    return presentation.with("proof", unsigned.with("proofValue", new Json.Text(value)));
  }
}
