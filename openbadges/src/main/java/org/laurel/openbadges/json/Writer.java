package org.laurel.openbadges.json;

import java.util.List;
import java.util.SequencedMap;

/// Writes compact JSON with the escapes of `JSON.stringify` (ECMA-262, 25.5.2.2).
final class Writer {
  private static final String SHORT_ESCAPES = "btn\0fr";

  private final StringBuilder out = new StringBuilder(1024);

  static String write(Json value) {
    var writer = new Writer();
    writer.value(value);
    return writer.out.toString();
  }

  static String escaped(String text) {
    if (isPlain(text)) {
      return text;
    }
    String quoted = write(new Json.Text(text));
    return quoted.substring(1, quoted.length() - 1);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mustEscape(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mustEscape(char c) {
    return c < ' ' || c == '"' || c == '\\';
  }

  private void value(Json value) {
    switch (value) {
      case Json.Obj(var members) -> object(members);
      case Json.Arr(var items) -> array(items);
      case Json.Text(var text) -> text(text);
      case Json.Num(var literal) -> out.append(literal);
      case Json.Literal literal -> out.append(literal.word());
    }
  }

  private void object(SequencedMap<String, Json> members) {
    out.append('{');
    int start = out.length();
    members.forEach((name, value) -> {
      separate(start);
      text(name);
      out.append(':');
      value(value);
    });
    out.append('}');
  }

  private void array(List<Json> items) {
    out.append('[');
    int start = out.length();
    for (Json item : items) {
      separate(start);
      value(item);
    }
    out.append(']');
  }

  private void separate(int start) {
    if (out.length() > start) {
      out.append(',');
    }
  }

  private void text(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (mustEscape(c)) {
        out.append(text, from, i);
        escape(c);
        from = i + 1;
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  private void escape(char c) {
    out.append('\\');
    if (c >= ' ') {
      out.append(c);
    } else if (c >= '\b' && c <= '\r' && c != 0x0b) {
      out.append(SHORT_ESCAPES.charAt(c - '\b'));
    } else {
      out.append(String.format("u%04x", (int) c));
    }
  }
}
