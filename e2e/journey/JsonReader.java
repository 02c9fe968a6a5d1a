package journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads JSON strictly: what is not JSON (RFC 8259) to the last character is refused.
final class JsonReader {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  Json whole() {
    var value = value();
    if (at < text.length()) throw wrong("the end");
    return new Json(value);
  }

  private Object value() {
    skipSpace();
    var value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case 'n' -> word("null", null);
          default -> number();
        };
    skipSpace();
    return value;
  }

  private Map<String, Object> object() {
    var members = new LinkedHashMap<String, Object>();
    at++;
    skipSpace();
    if (taken('}')) return members;
    do {
      skipSpace();
      var name = string();
      skipSpace();
      take(':');
      if (members.containsKey(name)) throw wrong("`" + name + "` only once");
      members.put(name, value());
    } while (taken(','));
    take('}');
    return members;
  }

  private List<Object> array() {
    var items = new ArrayList<>();
    at++;
    skipSpace();
    if (taken(']')) return items;
    do items.add(value());
    while (taken(','));
    take(']');
    return items;
  }

  private String string() {
    take('"');
    var string = new StringBuilder();
    while (!taken('"')) {
      var c = peek();
      if (c < ' ') throw wrong("a character");
      at++;
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    var c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("an escape");
    };
  }

  private char unicode() {
    var digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) throw wrong("four hexadecimal digits");
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) throw wrong(word);
    at += word.length();
    return meaning;
  }

  private BigDecimal number() {
    var number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) throw wrong("a value");
    at = number.end();
    return new BigDecimal(number.group());
  }

  private char peek() {
    if (at >= text.length()) throw wrong("more");
    return text.charAt(at);
  }

  private boolean taken(char c) {
    if (peekOrEnd() != c) return false;
    at++;
    return true;
  }

  private void take(char c) {
    if (!taken(c)) throw wrong("`" + c + "`");
  }

  private char peekOrEnd() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpace() {
    while (" \t\r\n".indexOf(peekOrEnd()) >= 0) at++;
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "This is no JSON: " + expected + " was expected at character " + at + ".");
  }
}
