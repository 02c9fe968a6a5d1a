package org.laurel.standards.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.laurel.web.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The text of a package. It is read strictly, and only what the database can keep as it is.
final class JsonText {

  static final int MOST_BYTES = 20 << 20;

  /// PostgreSQL keeps more digits than this; nobody needs as many.
  private static final int MOST_DIGITS = 1_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private JsonText() {}

  /// @throws Refused when this is no JSON object, or larger than [#MOST_BYTES]
  static ObjectNode read(byte[] file) {
    if (file.length > MOST_BYTES) throw tooLarge();
    if (file.length == 0) throw new Refused("The file is empty. Export the package once more.");
    if (!(tree(file) instanceof ObjectNode object))
      throw new Refused(
          "The file holds no CASE package: a JSON object with CFDocument is asked for.");
    if (!isStorable(object))
      throw new Refused(
          "The file holds a character or a number that cannot be kept: a NUL, half of a character,"
              + " or more than 1,000 digits. Take it out.");
    return object;
  }

  static Refused tooLarge() {
    return new Refused("The file is too large: 20 MB is the most. Export fewer standards at once.");
  }

  private static JsonNode tree(byte[] file) {
    try {
      return JSON.readTree(file);
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new Refused(
          "The file is not correct JSON at line %d (%s). Export the package once more."
              .formatted(line, e.getOriginalMessage().lines().findFirst().orElse("").strip()));
    }
  }

  private static boolean isStorable(JsonNode node) {
    if (node.isString()) return isStorable(node.stringValue());
    if (node.isNumber()) return isStorable(node.decimalValue());
    return node.propertyStream().allMatch(it -> isStorable(it.getKey()))
        && node.valueStream().allMatch(JsonText::isStorable);
  }

  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean isStorable(BigDecimal number) {
    return Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
  }

  /// With the members of each object in the order of their names.
  static String write(JsonNode node) {
    return JSON.writeValueAsString(node);
  }

  static ObjectNode parse(String kept) {
    return (ObjectNode) JSON.readTree(kept);
  }
}
