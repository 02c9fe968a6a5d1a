package org.laurel.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Outcome;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.rdf.Canonical;

/// One credential under examination; what one step finds out, later steps use.
final class Examination {
  private static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
  private static final Set<String> BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");

  private final Verifier verifier;
  private final Json.Obj credential;
  private final Keys keys;
  private Json.@Nullable Obj proof;
  private Keys.@Nullable Found key;

  Examination(Verifier verifier, Json.Obj credential) {
    this.verifier = verifier;
    this.credential = credential;
    this.keys = new Keys(verifier.documents(), verifier.crypto());
  }

  /// Asks one question; a refusal is the answer "failed".
  Check ask(Step step, Supplier<Outcome> question) {
    try {
      return new Check(step, question.get());
    } catch (Refused e) {
      String where = e.path().equals("$") ? "" : " (at " + e.path() + ")";
      return new Check(step, new Failed(e.because() + where));
    }
  }

  /// VC Data Model 2.0, 4.3.
  Outcome context() {
    Canonical.refuseUnknownContexts(credential);
    boolean v2 =
        credential.texts("@context").findFirst().filter(CREDENTIALS_V2::equals).isPresent();
    return v2 ? new Passed() : new Failed("it is not a credential of the VC Data Model 2.0");
  }

  /// Open Badges 3.0, B.1; VC Data Model 2.0, 4.
  Outcome schema() {
    if (credential.texts("type").noneMatch("VerifiableCredential"::equals)) {
      return new Failed("its type does not say that it is a verifiable credential");
    }
    if (credential.texts("type").anyMatch(BADGES::contains)) {
      OpenBadgeCredential.read(credential);
    }
    issuerId(credential);
    return new Passed();
  }

  /// Data Integrity 1.0, 4.4.
  Outcome proof() {
    Json.Obj found = onlyProof();
    key = keys.find(need(found, "verificationMethod"));
    byte[] signed = DataIntegrity.signedBytes(credential, found);
    if (!key.key().verifies(signed, DataIntegrity.signature(found))) {
      return new Failed("it was changed after it was signed, or its signature is not the issuer's");
    }
    proof = found;
    return new Passed();
  }

  private Json.Obj onlyProof() {
    List<Json.Obj> proofs = credential.objects("proof").toList();
    if (proofs.size() != 1) {
      throw new Refused(proofs.isEmpty() ? "it is not signed" : "it carries more than one proof");
    }
    Json.Obj only = proofs.getFirst();
    require(only, "type", "DataIntegrityProof");
    require(only, "cryptosuite", DataIntegrity.SUITE);
    require(only, "proofPurpose", "assertionMethod");
    return only;
  }

  /// Open Badges 3.0, 9.2: who signed is who it says.
  Outcome issuer() {
    if (proof == null) {
      return new Skipped("its proof does not hold");
    }
    String signer = Keys.did(need(proof, "verificationMethod"));
    return signer.equals(issuerId(credential))
        ? new Passed()
        : new Failed(
            "it names " + issuerId(credential) + " as its issuer, but " + signer + " signed it");
  }

  Outcome key() {
    if (proof == null || key == null) {
      return new Skipped("its proof does not hold");
    }
    Instant signed = proof.text("created").map(Times::parse).orElseGet(verifier.clock()::instant);
    String objection = key.objection(signed);
    return objection == null ? new Passed() : new Failed(objection);
  }

  /// Bitstring Status List 1.0, 3.2.
  Outcome status() {
    return new Standing(verifier).of(credential);
  }

  /// VC Data Model 2.0, 4.9.
  Outcome validity() {
    Instant now = verifier.clock().instant();
    if (time("validFrom").isAfter(now)) {
      return new Failed("it is not valid before " + time("validFrom"));
    }
    if (credential.get("validUntil").isPresent() && !time("validUntil").isAfter(now)) {
      return new Failed("it expired on " + time("validUntil"));
    }
    return new Passed();
  }

  /// Open Badges 3.0, 9.2: the identifier, or the id, of the subject.
  Outcome recipient() {
    String expected = verifier.recipient();
    if (expected == null) {
      return new Skipped("nobody was named to compare with");
    }
    boolean found =
        credential.objects("credentialSubject").anyMatch(subject -> is(subject, expected));
    return found ? new Passed() : new Failed("it belongs to someone else");
  }

  private static boolean is(Json.Obj subject, String expected) {
    return subject.text("id").filter(expected::equals).isPresent()
        || subject
            .objects("identifier")
            .map(IdentityObject::read)
            .anyMatch(identity -> identity.matches(expected));
  }

  /// Open Badges 3.0, 9.2: each endorsement is a credential of its own.
  Outcome endorsements() {
    List<Verification> found =
        endorsed().flatMap(owner -> owner.objects("endorsement")).map(verifier::verify).toList();
    if (found.isEmpty()) {
      return new Skipped("it has none");
    }
    return found.stream()
        .filter(verification -> !verification.failures().isEmpty())
        .findFirst()
        .<Outcome>map(bad -> new Failed("one of its endorsements does not hold: " + bad.sentence()))
        .orElseGet(Passed::new);
  }

  private Stream<Json.Obj> endorsed() {
    Stream<Json.Obj> achievements =
        credential.objects("credentialSubject").flatMap(subject -> subject.objects("achievement"));
    return Stream.of(Stream.of(credential), credential.objects("issuer"), achievements)
        .flatMap(owners -> owners);
  }

  Outcome evidence() {
    Documents source = verifier.evidence();
    return source == null
        ? new Skipped("its evidence was not fetched")
        : Digests.check(credential, source);
  }

  static String issuerId(Json.Obj credential) {
    return credential
        .text("issuer")
        .or(() -> credential.objects("issuer").findFirst().flatMap(issuer -> issuer.text("id")))
        .orElseThrow(() -> new Refused(".issuer", "names nobody"));
  }

  private Instant time(String name) {
    try {
      return Times.parse(need(credential, name));
    } catch (Refused e) {
      throw e.path().equals("$") ? e.in(name) : e;
    }
  }

  private static String need(Json.Obj object, String name) {
    return object.text(name).orElseThrow(() -> new Refused("." + name, "is missing"));
  }

  private static void require(Json.Obj proof, String name, String value) {
    if (!proof.text(name).filter(value::equals).isPresent()) {
      throw new Refused(".proof." + name, "must be " + value);
    }
  }
}
