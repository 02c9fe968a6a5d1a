package org.laurel.openbadges;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Outcome;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;

/// One credential under examination; what one step finds out, later steps use.
final class Examination {
  private final Verifier verifier;
  private final Json.Obj credential;
  private final Securing securing;
  private Securing.@Nullable Signed signed;

  Examination(Verifier verifier, Json.Obj credential, Securing securing) {
    this.verifier = verifier;
    this.credential = credential;
    this.securing = securing;
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

  /// VC Data Model 2.0, 4.3. A token signs the words as they stand, so there any context will do.
  Outcome context() {
    if (securing instanceof Securing.EmbeddedProof) {
      verifier.canonical().refuseUnknownContexts(credential);
    }
    boolean v2 =
        credential.texts("@context").findFirst().filter(DataModel.CONTEXT::equals).isPresent();
    return v2 ? new Passed() : new Failed("it is not a credential of the VC Data Model 2.0");
  }

  /// Open Badges 3.0, B.1; VC Data Model 2.0, 4.
  Outcome schema() {
    DataModel.require(credential);
    if (credential.says("type", "OpenBadgeCredential")
        || credential.says("type", "AchievementCredential")) {
      OpenBadgeCredential.read(credential);
    }
    return new Passed();
  }

  /// Data Integrity 1.0, 4.4; Open Badges 3.0, 8.2.
  Outcome proof() {
    signed = securing.open(new Keys(verifier.documents(), verifier.crypto()));
    return new Passed();
  }

  /// Open Badges 3.0, 9.2: who signed is who it says.
  Outcome issuer() {
    if (signed == null) {
      return new Skipped("its proof does not hold");
    }
    String named = issuerId(credential);
    return signed.by().equals(named)
        ? new Passed()
        : new Failed("it names " + named + " as its issuer, but " + signed.by() + " signed it");
  }

  Outcome key() {
    if (signed == null) {
      return new Skipped("its proof does not hold");
    }
    Instant now = verifier.clock().instant();
    Instant at = signed.at();
    String objection = signed.epoch().objection(at == null ? now : at);
    return objection == null ? new Passed() : new Failed(objection);
  }

  /// Bitstring Status List 1.0, 3.2.
  Outcome status() {
    return new Standing(verifier).of(credential);
  }

  /// VC Data Model 2.0, 4.9.
  Outcome validity() {
    Instant now = verifier.clock().instant();
    Instant from = time("validFrom");
    Instant until = time("validUntil");
    if (from != null && from.isAfter(now)) {
      return new Failed("it is not valid before " + from);
    }
    if (until != null && !until.isAfter(now)) {
      return new Failed("it expired on " + until);
    }
    Instant expires = signed == null ? null : signed.expires();
    if (expires != null && !expires.isAfter(now)) {
      return new Failed("its proof expired on " + expires);
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

  Outcome endorsements() {
    return Endorsements.check(credential, verifier);
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

  private @Nullable Instant time(String name) {
    return DataModel.time(credential, name);
  }
}
