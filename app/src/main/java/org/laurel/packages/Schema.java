package org.laurel.packages;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes down what [Yaml] accepts for a record, so that an author's editor can help and warn: a
/// JSON Schema of draft 2020-12.
///
/// A schema knows the form of one file. Whether sums come out and names lead somewhere, only
/// loading finds out.
final class Schema {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ObjectNode definitions = JSON.createObjectNode();

  private Schema() {}

  static ObjectNode of(PackageFormat format) {
    var schema = new Schema();
    var root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", format.title());
    root.setAll(schema.fields(format.type()));
    if (!schema.definitions.isEmpty()) root.set("$defs", schema.definitions);
    return root;
  }

  private ObjectNode fields(Class<?> type) {
    var schema = JSON.createObjectNode().put("type", "object");
    var properties = JSON.createObjectNode();
    var required = JSON.createArrayNode();
    for (var component : type.getRecordComponents()) {
      properties.set(Yaml.kebab(component.getName()), value(component.getAnnotatedType()));
      if (!isNullable(component)) required.add(Yaml.kebab(component.getName()));
    }
    schema.set("properties", properties);
    schema.set("required", required);
    return schema.put("additionalProperties", false);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private ObjectNode value(AnnotatedType type) {
    var raw = raw(type);
    var schema = raw.isRecord() ? reference(raw) : plain(raw, type);
    Constraint.write(type.getAnnotations(), schema);
    return schema;
  }

  private ObjectNode plain(Class<?> raw, AnnotatedType type) {
    var schema = JSON.createObjectNode();
    if (raw.isEnum()) return names(raw);
    if (raw == List.class)
      return schema.put("type", "array").set("items", value(argument(type, 0)));
    if (raw == Map.class) return map(type);
    if (raw == LocalDate.class) return schema.put("type", "string").put("format", "date");
    if (raw == BigDecimal.class) return schema.put("type", "number");
    if (raw == int.class || raw == Integer.class) return schema.put("type", "integer");
    if (raw == boolean.class || raw == Boolean.class) return schema.put("type", "boolean");
    if (raw == String.class) return schema.put("type", "string");
    throw new IllegalStateException("No schema for " + raw);
  }

  private ObjectNode map(AnnotatedType type) {
    var schema = JSON.createObjectNode().put("type", "object");
    var key = raw(argument(type, 0));
    if (key.isEnum()) schema.set("propertyNames", names(key));
    return schema.set("additionalProperties", value(argument(type, 1)));
  }

  private static ObjectNode names(Class<?> type) {
    var names = JSON.createArrayNode();
    for (var constant : type.getEnumConstants())
      names.add(constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
    return JSON.createObjectNode().set("enum", names);
  }

  private ObjectNode reference(Class<?> type) {
    var name = Yaml.kebab(type.getSimpleName());
    if (!definitions.has(name)) {
      definitions.putObject(name);
      definitions.set(name, fields(type));
    }
    return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private static AnnotatedType argument(AnnotatedType type, int nth) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[nth];
  }

  private static Class<?> raw(AnnotatedType type) {
    return type.getType() instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type.getType();
  }
}
