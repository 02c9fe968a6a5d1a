package org.laurel.openbadges.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// Who achieved what, and how well (B.1.3).
///
/// @param id a DID or address of the earner, or of the award when the earner is only a hashed
///   identity
/// @param creditsEarned as text, so that no digit is lost
public record AchievementSubject(
    @Nullable String id,
    List<IdentityObject> identifiers,
    Achievement achievement,
    List<Result> results,
    @Nullable String role,
    @Nullable String licenseNumber) {

  public AchievementSubject {
    identifiers = List.copyOf(identifiers);
    results = List.copyOf(results);
  }

  public static AchievementSubject of(
      String id, IdentityObject identifier, Achievement achievement) {
    return new AchievementSubject(id, List.of(identifier), achievement, List.of(), null, null);
  }

  public AchievementSubject withResults(List<Result> results) {
    return new AchievementSubject(id, identifiers, achievement, results, role, licenseNumber);
  }

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("AchievementSubject"))
        .put("achievement", achievement.toJson())
        .putAll("identifier", identifiers.stream().map(IdentityObject::toJson).toList())
        .put("licenseNumber", licenseNumber)
        .putAll("result", results.stream().map(Result::toJson).toList())
        .put("role", role)
        .done();
  }

  static AchievementSubject read(Json json) {
    Json.Obj subject = Shapes.object(json);
    return new AchievementSubject(
        Shapes.text(subject, "id"),
        Shapes.many(subject, "identifier", IdentityObject::read),
        Shapes.one(subject, "achievement", Achievement::read),
        Shapes.many(subject, "result", Result::read),
        Shapes.text(subject, "role"),
        Shapes.text(subject, "licenseNumber"));
  }
}
