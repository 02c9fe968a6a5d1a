package org.laurel.openbadges.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// An Open Badge (Open Badges 3.0, B.1.2; VC Data Model 2.0, 4), before or after signing.
public record OpenBadgeCredential(
    String id,
    Profile issuer,
    String name,
    @Nullable String description,
    @Nullable String image,
    Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable Instant awardedDate,
    AchievementSubject subject,
    List<Evidence> evidence,
    List<StatusEntry> status) {
  static final Json CONTEXT =
      Json.texts(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  public OpenBadgeCredential {
    evidence = List.copyOf(evidence);
    status = List.copyOf(status);
  }

  public static OpenBadgeCredential of(
      String id, Profile issuer, String name, Instant validFrom, AchievementSubject subject) {
    return new OpenBadgeCredential(
        id, issuer, name, null, null, validFrom, null, null, subject, List.of(), List.of());
  }

  public OpenBadgeCredential withDescription(String description) {
    return new OpenBadgeCredential(
        id,
        issuer,
        name,
        description,
        image,
        validFrom,
        validUntil,
        awardedDate,
        subject,
        evidence,
        status);
  }

  public OpenBadgeCredential withImage(String image) {
    return new OpenBadgeCredential(
        id,
        issuer,
        name,
        description,
        image,
        validFrom,
        validUntil,
        awardedDate,
        subject,
        evidence,
        status);
  }

  public OpenBadgeCredential withValidUntil(Instant validUntil) {
    return new OpenBadgeCredential(
        id,
        issuer,
        name,
        description,
        image,
        validFrom,
        validUntil,
        awardedDate,
        subject,
        evidence,
        status);
  }

  public OpenBadgeCredential withAwardedDate(Instant awardedDate) {
    return new OpenBadgeCredential(
        id,
        issuer,
        name,
        description,
        image,
        validFrom,
        validUntil,
        awardedDate,
        subject,
        evidence,
        status);
  }

  public OpenBadgeCredential withEvidence(List<Evidence> evidence) {
    return new OpenBadgeCredential(
        id,
        issuer,
        name,
        description,
        image,
        validFrom,
        validUntil,
        awardedDate,
        subject,
        evidence,
        status);
  }

  public OpenBadgeCredential withStatus(List<StatusEntry> status) {
    return new OpenBadgeCredential(
        id,
        issuer,
        name,
        description,
        image,
        validFrom,
        validUntil,
        awardedDate,
        subject,
        evidence,
        status);
  }

  /// The unsigned document.
  public Json.Obj toJson() {
    return Json.fields()
        .put("@context", CONTEXT)
        .put("id", id)
        .put("type", Json.texts("VerifiableCredential", "OpenBadgeCredential"))
        .put("name", name)
        .put("description", description)
        .put("image", Shapes.image(image))
        .put("issuer", issuer.toJson())
        .put("validFrom", validFrom)
        .put("validUntil", validUntil)
        .put("awardedDate", awardedDate)
        .put("credentialSubject", subject.toJson())
        .putAll("evidence", evidence.stream().map(Evidence::toJson).toList())
        .put("credentialStatus", statusJson())
        .done();
  }

  /// One status stands by itself: Open Badges have no more than one (B.1.2), and the schema of
  /// 1EdTech takes no list.
  private @Nullable Json statusJson() {
    List<Json> entries = status.stream().map(StatusEntry::toJson).toList();
    return switch (entries.size()) {
      case 0 -> null;
      case 1 -> entries.getFirst();
      default -> new Json.Arr(entries);
    };
  }

  /// Reads what this model knows of a credential; verifying works on the document itself.
  public static OpenBadgeCredential read(Json.Obj credential) {
    return new OpenBadgeCredential(
        Shapes.need(credential, "id"),
        Shapes.one(credential, "issuer", Profile::read),
        credential.text("name").orElse(""),
        Shapes.text(credential, "description"),
        Shapes.image(credential),
        Shapes.one(credential, "validFrom", Shapes::time),
        Shapes.time(credential, "validUntil"),
        Shapes.time(credential, "awardedDate"),
        Shapes.one(credential, "credentialSubject", AchievementSubject::read),
        Shapes.many(credential, "evidence", Evidence::read),
        Shapes.many(credential, "credentialStatus", StatusEntry::readKnown).stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /// Reads the text of a credential.
  public static OpenBadgeCredential parse(String text) {
    return read(Json.object(text));
  }
}
