package org.laurel.openbadges.model;

import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// A competency of a framework that the achievement answers to (B.1.4).
///
/// @param id the alignment itself; give one, and the credential has one blank node less
/// @param targetUrl the competency, in its version
/// @param targetType as in `CFItem`, `CFRubric`, `ceasn:Competency`
public record Alignment(
    @Nullable String id,
    String targetUrl,
    String targetName,
    @Nullable String targetDescription,
    @Nullable String targetFramework,
    @Nullable String targetCode,
    @Nullable String targetType) {

  public static Alignment of(String targetUrl, String targetName) {
    return new Alignment(null, targetUrl, targetName, null, null, null, null);
  }

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("Alignment"))
        .put("targetCode", targetCode)
        .put("targetDescription", targetDescription)
        .put("targetFramework", targetFramework)
        .put("targetName", targetName)
        .put("targetType", targetType)
        .put("targetUrl", targetUrl)
        .done();
  }

  static Alignment read(Json json) {
    Json.Obj alignment = Shapes.object(json);
    return new Alignment(
        Shapes.text(alignment, "id"),
        Shapes.need(alignment, "targetUrl"),
        Shapes.need(alignment, "targetName"),
        Shapes.text(alignment, "targetDescription"),
        Shapes.text(alignment, "targetFramework"),
        Shapes.text(alignment, "targetCode"),
        Shapes.text(alignment, "targetType"));
  }
}
