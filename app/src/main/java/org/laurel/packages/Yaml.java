package org.laurel.packages;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Reads YAML into records and forgives nothing: an unknown, missing or doubled key is a mistake,
/// and so is a number where text is asked for, because `3.10` would quietly become `3.1`, or a
/// fraction where a whole number is asked for, because `1.5` would become `1`.
final class Yaml {

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
          .annotationIntrospector(new RequiredUnlessNullable())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Textual,
              it ->
                  it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(
              YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
          .build();

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private Yaml() {}

  sealed interface Result<T> {}

  record Read<T>(T value) implements Result<T> {}

  record Mistake<T>(String field, String sentence) implements Result<T> {}

  static <T> Result<T> read(String text, Class<T> type) {
    try {
      var value = MAPPER.readValue(text, type);
      return VALIDATOR.validate(value).stream()
          .min(comparing(it -> it.getPropertyPath().toString()))
          .<Result<T>>map(Yaml::mistake)
          .orElseGet(() -> new Read<>(value));
    } catch (JacksonException e) {
      return new Mistake<>(Reason.field(e), Reason.sentence(e));
    }
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// `slots[1].homeworkHours` becomes `slots > 2 > homework-hours`: people count from one.
  private static <T> Mistake<T> mistake(ConstraintViolation<T> violation) {
    var path = new StringBuilder();
    for (var node : violation.getPropertyPath()) {
      if (node.getIndex() != null) path.append(" > ").append(node.getIndex() + 1);
      if (node.getKey() != null) path.append(" > ").append(kebab(node.getKey().toString()));
      var name = String.valueOf(node.getName());
      if (!name.startsWith("<")) path.append(path.isEmpty() ? "" : " > ").append(kebab(name));
    }
    return new Mistake<>(path.toString(), violation.getMessage() + ".");
  }

  static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
