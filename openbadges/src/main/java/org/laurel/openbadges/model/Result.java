package org.laurel.openbadges.model;

import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// What the earner reached on one result description (B.1.21).
///
/// @param achievedLevel the id of a [RubricLevel]
/// @param resultDescription the id of a [ResultDescription]
public record Result(
    @Nullable String id,
    @Nullable String resultDescription,
    @Nullable String achievedLevel,
    @Nullable String value,
    @Nullable String status) {

  public static Result level(String id, String resultDescription, String achievedLevel) {
    return new Result(id, resultDescription, achievedLevel, null, null);
  }

  public static Result value(String id, String resultDescription, String value) {
    return new Result(id, resultDescription, null, value, null);
  }

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("Result"))
        .put("achievedLevel", achievedLevel)
        .put("resultDescription", resultDescription)
        .put("status", status)
        .put("value", value)
        .done();
  }

  static Result read(Json json) {
    Json.Obj result = Shapes.object(json);
    return new Result(
        Shapes.text(result, "id"),
        Shapes.text(result, "resultDescription"),
        Shapes.text(result, "achievedLevel"),
        Shapes.text(result, "value"),
        Shapes.text(result, "status"));
  }
}
