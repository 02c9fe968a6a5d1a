package org.laurel.packages;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says in an author's words why YAML could not be read, and where.
final class Reason {

  private Reason() {}

  /// The keys that lead to the mistake, counted from one, such as `slots > 2 > title`.
  static String field(JacksonException failure) {
    return failure.getPath().stream()
        .map(it -> it.getPropertyName() != null ? it.getPropertyName() : "" + (it.getIndex() + 1))
        .collect(Collectors.joining(" > "));
  }

  static String sentence(JacksonException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown -> unknownKey(unknown);
      case InvalidNullException _ -> "is empty. Fill it in, or leave the key out.";
      case InvalidFormatException wrong ->
          "`%s` does not fit: %s is asked for here."
              .formatted(wrong.getValue(), kind(wrong.getTargetType()));
      case MismatchedInputException missing when isAboutPresence(missing) ->
          "is missing or empty. Fill it in.";
      case MismatchedInputException wrong ->
          "does not fit: %s is asked for here.".formatted(kind(wrong.getTargetType()));
      case InputCoercionException _ -> "does not fit: a smaller number is asked for here.";
      case StreamReadException broken -> syntax(broken);
      default -> "cannot be read. Compare it with the example in programs/README.md.";
    };
  }

  private static String unknownKey(UnrecognizedPropertyException unknown) {
    var known = unknown.getKnownPropertyIds();
    return "this key is not known. Keys here are "
        + (known == null ? "listed in programs/README.md" : String.join(", ", names(known)))
        + ".";
  }

  private static Iterable<String> names(java.util.Collection<Object> ids) {
    return ids.stream().map(Object::toString).sorted().toList();
  }

  /// The library has no type of its own for a key that is not there.
  private static boolean isAboutPresence(MismatchedInputException failure) {
    var message = failure.getOriginalMessage();
    return message.startsWith("Missing") || message.startsWith("Null");
  }

  private static String syntax(StreamReadException broken) {
    var line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
    var reason = broken.getOriginalMessage();
    return "line %d is not correct YAML (%s). Check indents, colons and quotes."
        .formatted(line, reason.lines().findFirst().orElse("").strip());
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) return "something else";
    if (type.isEnum())
      return Stream.of(type.getEnumConstants())
          .map(it -> it.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
          .collect(Collectors.joining(", ", "one of ", ""));
    if (type == String.class) return "text (put a number in quotes)";
    if (type == int.class || type == Integer.class) return "a whole number";
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "a number or true/false";
    if (java.util.Collection.class.isAssignableFrom(type)) return "a list";
    if (java.time.temporal.Temporal.class.isAssignableFrom(type)) return "a date like 2027-01-31";
    return "a group of keys";
  }
}
