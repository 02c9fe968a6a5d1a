package org.laurel.openbadges.model;

import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// One level of a rubric criterion (B.1.23). `points` is text: "4" and "4.0" are what the rubric
/// printed.
public record RubricLevel(
    String id,
    String name,
    @Nullable String level,
    @Nullable String points,
    @Nullable String description) {

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("RubricCriterionLevel"))
        .put("description", description)
        .put("level", level)
        .put("name", name)
        .put("points", points)
        .done();
  }

  static RubricLevel read(Json json) {
    Json.Obj level = Shapes.object(json);
    return new RubricLevel(
        Shapes.need(level, "id"),
        Shapes.need(level, "name"),
        Shapes.text(level, "level"),
        Shapes.text(level, "points"),
        Shapes.text(level, "description"));
  }
}
