package org.laurel.openbadges;

import java.util.ArrayList;
import java.util.List;
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
  /// @param options what the proof must answer: a challenge, a domain, or neither
  public List<String> objections(Json.Obj presentation, Json.Obj options) {
    var objections = new ArrayList<String>();
    if (presentation.texts("type").noneMatch("VerifiablePresentation"::equals)) {
      objections.add("it is no presentation");
    }
    for (Json item : presentation.all("verifiableCredential")) {
      verify(item).failures().stream()
          .map(Check::outcome)
          .map(Object::toString)
          .forEach(objections::add);
    }
    try {
      DataModel.requireContext(presentation);
      DataModel.requireId(presentation);
      requireProof(presentation, options);
    } catch (Refused e) {
      objections.add(e.getMessage());
    }
    return objections;
  }

  /// A credential as it stands in a presentation, perhaps in an envelope (4.13.1).
  private Verification verify(Json item) {
    return item instanceof Json.Obj credential
        ? verifier.verify(Envelopes.open(credential))
        : verifier.verify("a credential that is no object");
  }

  private void requireProof(Json.Obj presentation, Json.Obj options) {
    verifier.canonical().refuseUnknownContexts(presentation.without("verifiableCredential"));
    Json.Obj proof =
        presentation
            .objects("proof")
            .findFirst()
            .orElseThrow(() -> new Refused(".proof", "is missing"));
    require(proof, "type", "DataIntegrityProof");
    require(proof, "cryptosuite", DataIntegrity.SUITE);
    require(proof, "proofPurpose", "authentication");
    for (String name : List.of("challenge", "domain")) {
      options.text(name).ifPresent(asked -> require(proof, name, asked));
    }
    String method =
        proof
            .text("verificationMethod")
            .orElseThrow(() -> new Refused(".proof.verificationMethod", "is missing"));
    requireHolder(presentation, Keys.did(method));
    VerificationKey key = new Keys(verifier.documents(), verifier.crypto()).find(method).key();
    byte[] hash = verifier.canonical().hash(presentation.without("proof"));
    byte[] signature = Multibase.decode(proof.text("proofValue").orElse(""));
    if (!key.verifies(
        DataIntegrity.bytes(presentation, proof, hash, verifier.canonical()), signature)) {
      throw new Refused(".proof", "does not hold");
    }
  }

  private static void require(Json.Obj proof, String name, String value) {
    if (proof.text(name).filter(value::equals).isEmpty()) {
      throw new Refused(".proof." + name, "must be " + value);
    }
  }

  private static void requireHolder(Json.Obj presentation, String signer) {
    if (presentation.get("holder").isEmpty()) {
      return;
    }
    String holder =
        presentation
            .text("holder")
            .or(() -> presentation.objects("holder").findFirst().flatMap(one -> one.text("id")))
            .orElse("");
    if (!holder.equals(signer)) {
      throw new Refused(".holder", "is not who signed");
    }
  }

  /// Signs a presentation, for tests.
  public static Json.Obj signed(Json.Obj presentation, Issuer holder, String challenge) {
    Json.Obj options = Json.fields().put("challenge", challenge).done();
    return signed(presentation, holder, options, Canonical.bundled());
  }

  /// Signs what is no presentation, too; where nothing can be signed, the proof is of nothing.
  public static Json.Obj signedAnyway(Json.Obj presentation, Issuer holder, Json.Obj options) {
    try {
      return signed(presentation, holder, options, VcContexts.KNOWN.canonical());
    } catch (Refused e) {
      Json.Obj nothing = Json.fields().put("@context", Json.texts(DataModel.CONTEXT)).done();
      Json.Obj proof = signed(nothing, holder, options, Canonical.bundled());
      return presentation.with("proof", proof.get("proof").orElseThrow());
    }
  }

  private static Json.Obj signed(
      Json.Obj presentation, Issuer holder, Json.Obj options, Canonical canonical) {
    Json.Obj unsigned =
        DataIntegrity.unsigned(holder.verificationMethod(), holder.clock().instant())
            .with("proofPurpose", new Json.Text("authentication"));
    for (var option : options.members().entrySet()) {
      unsigned = unsigned.with(option.getKey(), option.getValue());
    }
    byte[] bytes = DataIntegrity.bytesToSign(presentation, unsigned, canonical);
    String value = Multibase.base58(holder.key().sign(bytes));
    return presentation.with("proof", unsigned.with("proofValue", new Json.Text(value)));
  }
}
