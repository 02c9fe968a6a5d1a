package org.laurel.catalog;

import gg.jte.Content;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// An object of JSON-LD as it is written down: its properties in the order in which they are given.
final class Described {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Object> properties = new LinkedHashMap<>();

  static Described of(String type) {
    return with("@type", type);
  }

  static Described with(String name, Object value) {
    return new Described().and(name, value);
  }

  Described and(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  Map<String, Object> map() {
    return Collections.unmodifiableMap(properties);
  }

  /// As the script of a page: `<` is written as an escape, so that no text can end it.
  static Content script(Map<String, Object> described) {
    return output ->
        output.writeContent(JSON.writeValueAsString(described).replace("<", "\\u003c"));
  }
}
