package journey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A JSON value (RFC 8259): a map, a list, a string, a number, a boolean or nothing.
public record Json(Object value) {

  public static final Json NOTHING = new Json(null);

  public static Json read(String text) {
    return new JsonReader(text).whole();
  }

  /// @throws IllegalStateException when the object has no such member
  public Json at(String name) {
    if (value instanceof Map<?, ?> members && members.containsKey(name))
      return new Json(members.get(name));
    throw new IllegalStateException("The answer has no `" + name + "`: " + write(value));
  }

  public List<Json> list() {
    if (value instanceof List<?> items) return items.stream().<Json>map(Json::new).toList();
    throw new IllegalStateException("The answer is no list: " + write(value));
  }

  /// The text of a string or number.
  public String text() {
    return String.valueOf(value);
  }

  public BigDecimal number() {
    if (value instanceof BigDecimal number) return number;
    throw new IllegalStateException("The answer is no number: " + write(value));
  }

  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  public boolean isNothing() {
    return value == null;
  }

  public static String write(Object value) {
    return switch (value) {
      case Json json -> write(json.value);
      case Map<?, ?> members ->
          members.entrySet().stream()
              .map(
                  member -> quote(String.valueOf(member.getKey())) + ":" + write(member.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> items ->
          items.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
      case String text -> quote(text);
      case null, default -> String.valueOf(value);
    };
  }

  private static String quote(String text) {
    var quoted = new StringBuilder("\"");
    for (var c : text.toCharArray())
      if (c < ' ') quoted.append("\\u%04x".formatted((int) c));
      else if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else quoted.append(c);
    return quoted.append('"').toString();
  }
}
