package org.laurel.openbadges.rdf;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import org.laurel.openbadges.json.Refused;

/// Looks through expanded JSON-LD for what turning it into RDF drops without a word: unsigned data
/// that would look signed (JSON-LD 1.1 API, 8.1).
final class Dropped {
  private static final Set<String> ADDRESSES = Set.of("@id", "@type");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

  private Dropped() {}

  /// Refuses with the path in the expanded document, whose names are whole addresses.
  static void refuse(JsonStructure expanded) {
    switch (expanded) {
      case JsonObject object -> object(object);
      case JsonArray array -> array.forEach(Dropped::nested);
      default -> {}
    }
  }

  private static void object(JsonObject object) {
    if (object.containsKey("@direction") && !object.containsKey("@value")) {
      throw new Refused("[@direction]", "would not be signed");
    }
    object.forEach(Dropped::member);
  }

  private static void nested(JsonValue value) {
    if (value instanceof JsonStructure structure) {
      refuse(structure);
    }
  }

  private static void member(String name, JsonValue value) {
    if (ADDRESSES.contains(name)) {
      addresses(name, value);
      return;
    }
    if (name.equals("@index")) {
      throw new Refused("[" + name + "]", "would not be signed");
    }
    if (name.equals("@language") && !LANGUAGE.matcher(text(value)).matches()) {
      throw new Refused("[" + name + "]", "is not a language");
    }
    if (!name.startsWith("@") && !Iris.isAbsoluteInAnyScript(name)) {
      throw new Refused("[" + name + "]", "is neither a known name nor a whole address");
    }
    try {
      nested(value);
    } catch (Refused e) {
      throw e.in("[" + name + "]");
    }
  }

  private static void addresses(String name, JsonValue value) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> addresses(name, item));
      return;
    }
    String address = text(value);
    boolean json = name.equals("@type") && address.equals("@json");
    if (!json && !address.startsWith("_:") && !Iris.isAbsoluteInAnyScript(address)) {
      throw new Refused(
          "[" + name + "]", "'" + address + "' is neither a known name nor a whole address");
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
