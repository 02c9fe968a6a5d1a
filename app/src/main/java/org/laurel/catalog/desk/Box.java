package org.laurel.catalog.desk;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One thing to fill in.
///
/// @param name of the field in its form, such as `guide`
/// @param pointer to its value in the [Paper]
/// @param values what it says: one text, or each choice that is taken
/// @param other what somebody else saved here in the meantime, or empty
record Box(
    String name,
    String pointer,
    String label,
    String hint,
    Kind kind,
    List<Choice> choices,
    List<String> values,
    String other) {

  /// @param value what is kept, such as a code
  record Choice(String value, String label) {}

  /// As the paper has it.
  static Box of(
      Paper paper,
      String name,
      String pointer,
      String label,
      String hint,
      Kind kind,
      List<Choice> choices) {
    var values = kind.show(paper.at(pointer));
    return new Box(name, pointer, label, hint, kind, choices, values, "");
  }

  /// As somebody typed it.
  Box typed(Map<String, List<String>> form) {
    return with(kind.sent(form.getOrDefault(name, List.of())), "");
  }

  /// With what is saved shown beside it, where the two differ.
  Box beside(Box saved) {
    return with(values, saved.values.equals(values) ? "" : saved.words());
  }

  private Box with(List<String> values, String other) {
    return new Box(name, pointer, label, hint, kind, choices, values, other);
  }

  /// @throws Misfit when this is no value of its kind
  JsonNode value() {
    return kind.parse(values, choices.stream().map(Choice::value).toList());
  }

  String text() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  boolean has(Choice choice) {
    return values.contains(choice.value());
  }

  boolean isSet() {
    return !values.isEmpty();
  }

  /// As people read it.
  String words() {
    if (kind == Kind.YES) return isSet() ? "Yes" : "No";
    if (choices.isEmpty()) return text();
    return String.join(", ", choices.stream().filter(this::has).map(Choice::label).toList());
  }
}
