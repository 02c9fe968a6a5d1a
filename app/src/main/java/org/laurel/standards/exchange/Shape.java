package org.laurel.standards.exchange;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the fields of CASE hold (CASE 1.1 information model, CFPckgDocument, CFPckgItem and
/// CFPckgAssociation). Links that Laurel never follows are taken as they come, because 1.0 and 1.1
/// shape them differently.
enum Shape {
  TEXT(
      "text",
      JsonNode::isString,
      """
      identifier uri title creator publisher description lastChangeDateTime officialSourceURL
      language version adoptionStatus statusStartDate statusEndDate notes fullStatement
      alternativeLabel CFItemType humanCodingScheme listEnumeration abbreviatedStatement
      associationType frameworkType caseVersion\
      """),
  TEXTS(
      "a list of texts",
      it -> it.isArray() && it.valueStream().allMatch(JsonNode::isString),
      "subject conceptKeywords educationLevel"),
  NUMBER("a whole number", JsonNode::isInt, "sequenceNumber"),
  LINK(
      "an object with title, identifier and uri",
      JsonNode::isObject,
      "originNodeURI destinationNodeURI");

  private static final Map<String, Shape> BY_FIELD =
      Stream.of(values())
          .flatMap(shape -> Stream.of(shape.fields).map(field -> Map.entry(field, shape)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String words;
  private final Predicate<JsonNode> test;
  private final String[] fields;

  Shape(String words, Predicate<JsonNode> test, String fields) {
    this.words = words;
    this.test = test;
    this.fields = fields.split("\\s+");
  }

  /// Refuses a field of another shape; one that is null counts as absent.
  static void check(Part part) {
    part.body()
        .properties()
        .forEach(it -> {
          var shape = BY_FIELD.get(it.getKey());
          if (shape != null && !it.getValue().isNull() && !shape.test.test(it.getValue()))
            throw part.mistake(
                it.getKey(), "does not fit: %s is asked for.".formatted(shape.words));
        });
  }
}
