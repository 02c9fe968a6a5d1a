package org.laurel.openbadges.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// What a result can be (B.1.22): a rubric criterion with its levels, a score, a grade.
///
/// @param resultType as in `RubricCriterionLevel`, `RawScore`, `Percent`, `Status`
public record ResultDescription(
    String id,
    String name,
    String resultType,
    List<String> allowedValues,
    @Nullable String requiredLevel,
    @Nullable String requiredValue,
    List<RubricLevel> levels,
    @Nullable String valueMin,
    @Nullable String valueMax) {

  public ResultDescription {
    allowedValues = List.copyOf(allowedValues);
    levels = List.copyOf(levels);
  }

  /// A rubric criterion; `requiredLevel` is the id of the level that demonstrates.
  public static ResultDescription rubric(
      String id, String name, String requiredLevel, List<RubricLevel> levels) {
    return new ResultDescription(
        id, name, "RubricCriterionLevel", List.of(), requiredLevel, null, levels, null, null);
  }

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("ResultDescription"))
        .putAll("allowedValue", allowedValues.stream().map(Json.Text::new).toList())
        .put("name", name)
        .put("requiredLevel", requiredLevel)
        .put("requiredValue", requiredValue)
        .put("resultType", resultType)
        .putAll("rubricCriterionLevel", levels.stream().map(RubricLevel::toJson).toList())
        .put("valueMax", valueMax)
        .put("valueMin", valueMin)
        .done();
  }

  static ResultDescription read(Json json) {
    Json.Obj description = Shapes.object(json);
    return new ResultDescription(
        Shapes.need(description, "id"),
        Shapes.need(description, "name"),
        Shapes.need(description, "resultType"),
        Shapes.texts(description, "allowedValue"),
        Shapes.text(description, "requiredLevel"),
        Shapes.text(description, "requiredValue"),
        Shapes.many(description, "rubricCriterionLevel", RubricLevel::read),
        Shapes.text(description, "valueMin"),
        Shapes.text(description, "valueMax"));
  }
}
