package org.laurel.trials.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists, texts and numbers as JSON (RFC 8259), numbers with all their digits.
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String write(@Nullable Object value) {
    Json json = new Json();
    json.add(value, "\n");
    return json.out.append('\n').toString();
  }

  private void add(@Nullable Object value, String indent) {
    switch (value) {
      case Map<?, ?> map -> addAll('{', map.entrySet().iterator(), '}', indent);
      case List<?> list -> addAll('[', list.iterator(), ']', indent);
      case Map.Entry<?, ?> entry -> {
        quote(String.valueOf(entry.getKey()));
        out.append(": ");
        add(entry.getValue(), indent);
      }
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      case null -> out.append("null");
      default -> quote(value.toString());
    }
  }

  private void addAll(char open, Iterator<?> parts, char close, String indent) {
    out.append(open);
    boolean some = parts.hasNext();
    while (parts.hasNext()) {
      out.append(indent).append("  ");
      add(parts.next(), indent + "  ");
      out.append(parts.hasNext() ? "," : "");
    }
    out.append(some ? indent : "").append(close);
  }

  private void quote(String text) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
