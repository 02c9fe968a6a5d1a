package org.laurel.trials.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of JSON Schema that the schemas of the commands use: type, required, properties,
/// additionalProperties, items and anyOf. A keyword beyond these fails.
final class Schema {
  private static final List<String> KNOWN =
      List.of(
          "$schema",
          "title",
          "type",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "anyOf");

  private Schema() {}

  static void check(String name, JsonNode value) {
    JsonNode rules = JsonMapper.shared().readTree(Path.of("schema", name + ".json").toFile());
    assertThat(faults(rules, value, name)).isEmpty();
  }

  private static List<String> faults(JsonNode rules, JsonNode value, String path) {
    List<String> faults = new ArrayList<>();
    assertThat(KNOWN).containsAll(rules.propertyNames());
    if (rules.has("anyOf")) {
      for (JsonNode way : rules.get("anyOf")) {
        if (faults(way, value, path).isEmpty()) {
          return faults;
        }
      }
      faults.add(path + " fits none of the ways");
    }
    if (rules.has("type") && !hasType(rules.get("type"), value)) {
      faults.add(path + " is " + value.getNodeType() + ", not " + rules.get("type"));
      return faults;
    }
    if (value.isObject()) {
      faults.addAll(members(rules, value, path));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      faults.addAll(faults(rules.get("items"), value.get(i), path + "/" + i));
    }
    return faults;
  }

  private static boolean hasType(JsonNode wanted, JsonNode value) {
    List<String> types = new ArrayList<>();
    if (wanted.isArray()) {
      wanted.forEach(each -> types.add(each.asString()));
    } else {
      types.add(wanted.asString());
    }
    return types.stream()
        .anyMatch(type ->
            switch (type) {
              case "object" -> value.isObject();
              case "array" -> value.isArray();
              case "string" -> value.isString();
              case "integer" -> value.isIntegralNumber();
              case "number" -> value.isNumber();
              case "null" -> value.isNull();
              default -> false;
            });
  }

  private static List<String> members(JsonNode rules, JsonNode value, String path) {
    List<String> faults = new ArrayList<>();
    if (rules.has("required")) {
      for (JsonNode name : rules.get("required")) {
        if (!value.has(name.asString())) {
          faults.add(path + " lacks " + name.asString());
        }
      }
    }
    value
        .properties()
        .forEach(each -> {
          JsonNode own = rules.path("properties").path(each.getKey());
          JsonNode other = rules.path("additionalProperties");
          if (own.isObject()) {
            faults.addAll(faults(own, each.getValue(), path + "/" + each.getKey()));
          } else if (other.isObject()) {
            faults.addAll(faults(other, each.getValue(), path + "/" + each.getKey()));
          } else if (other.isBoolean() && !other.asBoolean()) {
            faults.add(path + " has the unknown " + each.getKey());
          }
        });
    return faults;
  }
}
