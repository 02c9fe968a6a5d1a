package org.laurel.catalog.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What may stand in a [Box]. A text may be empty or too long while it is a draft: the flaws say
/// so.
enum Kind {
  LINE,
  TEXT,
  MARKDOWN,
  /// A list, one entry a line.
  LINES,
  /// In hours or points, from 0, two decimals at most; empty is 0.
  NUMBER,
  /// A whole number; empty is 0.
  WHOLE,
  /// A whole number, or none.
  LIMIT,
  /// One of the choices; the empty one is none.
  CHOICE,
  /// Any of the choices.
  SEVERAL,
  YES;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST = 50_000;
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,5}(\\.\\d{1,2})?");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

  /// What a form field shows for a value.
  List<String> show(JsonNode value) {
    return switch (this) {
      case SEVERAL -> strings(value);
      case LINES -> List.of(String.join("\n", strings(value)));
      case YES -> value.asBoolean(false) ? List.of("yes") : List.of();
      case NUMBER -> List.of(plain(value.decimalValue(BigDecimal.ZERO)));
      case WHOLE -> List.of(value.asString("0"));
      case LINE, TEXT, MARKDOWN, LIMIT, CHOICE -> List.of(value.isNull() ? "" : value.asString(""));
    };
  }

  private static List<String> strings(JsonNode list) {
    return list.values().stream().map(it -> it.asString("")).toList();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// Browsers send line ends as two characters, and nothing for what is not ticked.
  List<String> sent(List<String> values) {
    return switch (this) {
      case SEVERAL, YES -> List.copyOf(values);
      case LINE, NUMBER, WHOLE, LIMIT, CHOICE -> List.of(first(values).strip());
      case TEXT, MARKDOWN, LINES -> List.of(first(values).replace("\r\n", "\n"));
    };
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// @throws Misfit when it is no such value
  JsonNode parse(List<String> values, List<String> choices) {
    var text = first(values);
    return switch (this) {
      case LINE, TEXT, MARKDOWN -> JSON.stringNode(bounded(text));
      case LINES ->
          list(bounded(text).lines().map(String::strip).filter(it -> !it.isEmpty()).toList());
      case NUMBER -> JSON.numberNode(number(text));
      case WHOLE -> JSON.numberNode(whole(text));
      case LIMIT -> text.isEmpty() ? JSON.nullNode() : JSON.numberNode(whole(text));
      case CHOICE -> one(text, choices);
      case SEVERAL -> list(choices.stream().filter(values::contains).toList());
      case YES -> JSON.booleanNode(!values.isEmpty());
    };
  }

  /// @throws Misfit when it is longer than anybody reads, or holds what no text holds
  static String bounded(String text) {
    if (text.length() > LONGEST) throw new Misfit("Make this text 50,000 characters long at most.");
    if (text.indexOf('\0') >= 0) throw new Misfit("Take the hidden sign out of this text.");
    return text;
  }

  private static ArrayNode list(List<String> entries) {
    var list = JSON.arrayNode();
    entries.forEach(list::add);
    return list;
  }

  private static BigDecimal number(String text) {
    if (text.isEmpty()) return BigDecimal.ZERO;
    if (!DECIMAL.matcher(text).matches())
      throw new Misfit("Write a number from 0 to 99999, such as 1.5.");
    return new BigDecimal(text);
  }

  private static int whole(String text) {
    if (text.isEmpty()) return 0;
    if (!DIGITS.matcher(text).matches()) throw new Misfit("Write a whole number from 0 to 99999.");
    return Integer.parseInt(text);
  }

  private static JsonNode one(String text, List<String> choices) {
    if (!choices.contains(text)) throw new Misfit("Choose one of the answers in the list.");
    return text.isEmpty() ? JSON.nullNode() : JSON.stringNode(text);
  }
}
