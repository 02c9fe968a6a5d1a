package org.laurel.openbadges.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// What one party says about another's achievement, profile or badge (Open Badges 3.0, B.1.8).
///
/// @param endorsed the id of what is endorsed
public record EndorsementCredential(
    String id,
    Profile issuer,
    String name,
    Instant validFrom,
    @Nullable Instant validUntil,
    String endorsed,
    String comment) {

  /// The unsigned document.
  public Json.Obj toJson() {
    Json subject =
        Json.fields()
            .put("id", endorsed)
            .put("type", Json.texts("EndorsementSubject"))
            .put("endorsementComment", comment)
            .done();
    return Json.fields()
        .put("@context", OpenBadgeCredential.CONTEXT)
        .put("id", id)
        .put("type", Json.texts("VerifiableCredential", "EndorsementCredential"))
        .put("name", name)
        .put("issuer", issuer.toJson())
        .put("validFrom", validFrom)
        .put("validUntil", validUntil)
        .put("credentialSubject", subject)
        .done();
  }

  public static EndorsementCredential read(Json.Obj credential) {
    Json.Obj subject = Shapes.one(credential, "credentialSubject", Shapes::object);
    return new EndorsementCredential(
        Shapes.need(credential, "id"),
        Shapes.one(credential, "issuer", Profile::read),
        credential.text("name").orElse(""),
        Shapes.one(credential, "validFrom", Shapes::time),
        Shapes.time(credential, "validUntil"),
        Shapes.need(subject, "id"),
        subject.text("endorsementComment").orElse(""));
  }
}
