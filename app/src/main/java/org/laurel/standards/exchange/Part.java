package org.laurel.standards.exchange;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.laurel.web.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// One object of a package.
///
/// @param place where it stands, such as `CFItems > 3`, counted from one; empty for the package
record Part(String place, ObjectNode body) {

  private static final int LONGEST = 200;

  /// Java knows years that no database has.
  private static final String FOUR_DIGITS = "[12]\\d{3}-.*";

  /// An object that must be there.
  Part object(String field) {
    return switch (body.path(field)) {
      case ObjectNode object -> new Part(path(field), object);
      case NullNode _, MissingNode _ -> throw mistake(field, "is missing. CASE cannot do without.");
      default -> throw mistake(field, "does not fit: an object is asked for.");
    };
  }

  /// The objects of a list; none when there is no such list.
  List<Part> list(String field) {
    var list = body.path(field);
    if (list.isMissingNode() || list.isNull()) return List.of();
    if (!list.isArray()) throw mistake(field, "does not fit: a list is asked for.");
    return IntStream.range(0, list.size()).mapToObj(nth -> of(field, nth, list.get(nth))).toList();
  }

  private Part of(String field, int nth, JsonNode entry) {
    var place = path(field) + " > " + (nth + 1);
    if (entry instanceof ObjectNode object) return new Part(place, object);
    throw new Part(place, body).mistake("", "does not fit: an object is asked for.");
  }

  /// A text that must be there, and not be blank.
  String text(String field) {
    return optional(field).orElseThrow(() -> mistake(field, "is missing or empty. Fill it in."));
  }

  Optional<String> optional(String field) {
    var text = body.path(field);
    return text.isString() && !text.stringValue().isBlank()
        ? Optional.of(text.stringValue())
        : Optional.empty();
  }

  /// A text that rows are found by, which an index must hold.
  Optional<String> brief(String field) {
    var text = optional(field);
    if (text.filter(it -> it.length() > LONGEST).isPresent())
      throw mistake(field, "is longer than 200 characters. Make it shorter.");
    return text;
  }

  SourcedId identifier() {
    var text = text("identifier");
    return SourcedId.of(text)
        .orElseThrow(() ->
            mistake("identifier", "`%s` is not a UUID. Give it one.".formatted(shortened(text))));
  }

  /// A moment as XML Schema writes it, such as `2018-03-01T21:01:43+00:00`.
  OffsetDateTime moment(String field) {
    var text = text(field);
    return parsed(text)
        .orElseThrow(() ->
            mistake(
                field,
                "`%s` is not a moment such as 2018-03-01T21:01:43+00:00."
                    .formatted(shortened(text))));
  }

  private static Optional<OffsetDateTime> parsed(String text) {
    try {
      return text.matches(FOUR_DIGITS) ? Optional.of(OffsetDateTime.parse(text)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /// @param field empty when the object as a whole is wrong
  Refused mistake(String field, String sentence) {
    return new Refused((field.isEmpty() ? place : path(field)) + ": " + sentence);
  }

  private String path(String field) {
    return place.isEmpty() ? field : place + " > " + field;
  }
}
