package org.laurel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A CASE package as large as a state's mathematics and science together, made up: a tree in which
/// each item stands under one before it, ten to a parent.
final class MadeUpFramework {

  private static final String CHANGED = "\"lastChangeDateTime\": \"2026-03-01T21:01:43+00:00\"";
  private static final int CHILDREN = 10;

  private MadeUpFramework() {}

  /// @param number tells one framework from another
  static String id(int number) {
    return uuid(number, 0);
  }

  static Path write(Path file, int number, int items) {
    var text =
        """
        {"CFDocument": {"identifier": "%1$s", "uri": "https://bench.example/%1$s", "creator": "Bench", "title": "Made up %2$d",
          "version": "1.0", "caseVersion": "1.1", %3$s},
         "CFItems": [%4$s],
         "CFAssociations": [%5$s]}
        """
            .formatted(
                id(number),
                number,
                CHANGED,
                list(items, it -> item(number, it)),
                list(items, it -> child(number, it)));
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String list(int length, IntFunction<String> each) {
    return IntStream.rangeClosed(1, length).mapToObj(each).collect(Collectors.joining(",\n"));
  }

  private static String item(int number, int item) {
    return """
    {"identifier": "%1$s", "uri": "https://bench.example/%1$s", "humanCodingScheme": "M.%2$d", "CFItemType": "Standard",
     "fullStatement": "Uses idea %2$d to explain how a quantity changes, and shows it with a drawing, a table and words of their own.",
     "educationLevel": ["03", "04"], %3$s}\
    """
        .formatted(uuid(number, item), item, CHANGED);
  }

  private static String child(int number, int item) {
    return """
    {"identifier": "%s", "uri": "https://bench.example/a/%d", "associationType": "isChildOf", "sequenceNumber": %d, %s,
     "originNodeURI": %s, "destinationNodeURI": %s}\
    """
        .formatted(
            uuid(number, item + 100_000),
            item,
            item,
            CHANGED,
            link(number, item),
            link(number, item / CHILDREN));
  }

  private static String link(int number, int item) {
    return "{\"title\": \"%2$d\", \"identifier\": \"%1$s\", \"uri\": \"https://bench.example/%1$s\"}"
        .formatted(uuid(number, item), item);
  }

  private static String uuid(int number, int item) {
    return "be9c%04x-0000-4000-8000-%012x".formatted(number, item);
  }
}
