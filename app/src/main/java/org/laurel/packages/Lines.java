package org.laurel.packages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// On which line of a YAML text each key stands, so that a mistake can be found.
final class Lines {

  private static final YAMLMapper MAPPER = new YAMLMapper();

  /// What names an entry of a list, besides its place in it.
  private static final List<String> NAMES = List.of("code", "unit", "slug");

  private final Entry root;

  private Lines(Entry root) {
    this.root = root;
  }

  private record Entry(int line, @Nullable String text, Map<String, Entry> children) {

    @Nullable String name() {
      return NAMES.stream()
          .map(children::get)
          .filter(it -> it != null && it.text() != null)
          .map(Entry::text)
          .findFirst()
          .orElse(null);
    }
  }

  /// Knows no line where the text is no YAML.
  static Lines of(String text) {
    try (var parser = MAPPER.createParser(text)) {
      parser.nextToken();
      return new Lines(entry(parser, 1));
    } catch (JacksonException _) {
      return new Lines(new Entry(0, null, Map.of()));
    }
  }

  /// The line, counted from 1, of a field such as `slots > EOLA-3 > title`; of what it lies in
  /// where the field is not there; none where nothing is known.
  OptionalInt of(List<String> keys) {
    var at = root;
    for (var key : keys) {
      var child = at.children().get(key);
      if (child == null) break;
      at = child;
    }
    return at.line() == 0 || keys.isEmpty() ? OptionalInt.empty() : OptionalInt.of(at.line());
  }

  private static Entry entry(JsonParser parser, int line) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Entry(line, null, keys(parser));
      case START_ARRAY -> new Entry(line, null, items(parser));
      case null -> new Entry(line, null, Map.of());
      default -> new Entry(line, parser.getString(), Map.of());
    };
  }

  private static Map<String, Entry> keys(JsonParser parser) {
    var children = new LinkedHashMap<String, Entry>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var key = parser.currentName();
      var line = line(parser);
      parser.nextToken();
      children.put(key, entry(parser, line));
    }
    return children;
  }

  /// By their place, counted from 1, and by their name where they have one.
  private static Map<String, Entry> items(JsonParser parser) {
    var children = new LinkedHashMap<String, Entry>();
    for (var nth = 1; parser.nextToken() != JsonToken.END_ARRAY; nth++) {
      var item = entry(parser, line(parser));
      children.put(String.valueOf(nth), item);
      if (item.name() != null) children.putIfAbsent(item.name(), item);
    }
    return children;
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
