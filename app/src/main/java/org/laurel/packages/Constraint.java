package org.laurel.packages;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import tools.jackson.databind.node.ObjectNode;

/// What JSON Schema calls the constraints of Jakarta Validation that our records use.
final class Constraint {

  private Constraint() {}

  static void write(Annotation[] constraints, ObjectNode schema) {
    for (var constraint : constraints) write(constraint, schema);
  }

  private static void write(Annotation constraint, ObjectNode schema) {
    switch (constraint) {
      case NotBlank _ -> schema.put("pattern", "\\S");
      case NotEmpty _ -> schema.put("minItems", 1);
      case Size size -> size(size, schema);
      case Pattern pattern -> schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
      case Positive _ -> schema.put("exclusiveMinimum", 0);
      case PositiveOrZero _ -> schema.put("minimum", 0);
      case Max max -> schema.put("maximum", max.value());
      default -> {
        // `@Valid` and `@Nullable` say nothing about a value.
      }
    }
  }

  private static void size(Size size, ObjectNode schema) {
    var what = schema.path("type").asString().equals("array") ? "Items" : "Length";
    if (size.min() > 0) schema.put("min" + what, size.min());
    if (size.max() < Integer.MAX_VALUE) schema.put("max" + what, size.max());
  }
}
