package org.laurel.learning.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.laurel.catalog.TestItem;
import org.laurel.web.Refused;

/// What a teacher put into the fields of a question, and how it is kept.
///
/// @param fields `answer`; or for an ordering `place-a` and so on, the place of each choice
record Reply(Map<String, List<String>> fields) {

  private static final String ANSWER = "answer";
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");

  /// As it was kept.
  static Reply of(TestItem item, List<String> given) {
    if (item.kind() != TestItem.Kind.ORDERING) return new Reply(Map.of(ANSWER, given));
    var fields = new HashMap<String, List<String>>();
    for (var at = 0; at < given.size(); at++)
      fields.put(place(given.get(at)), List.of(String.valueOf(at + 1)));
    return new Reply(fields);
  }

  static String place(String choice) {
    return "place-" + choice;
  }

  List<String> answer() {
    return fields.getOrDefault(ANSWER, List.of());
  }

  /// What stands in a field with one line, or nothing.
  String typed(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
  }

  /// @throws Refused when it is no answer to this kind of question
  List<String> given(TestItem item) {
    var codes = item.choices().stream().map(TestItem.Choice::code).toList();
    return switch (item.kind()) {
      case SINGLE -> chosen(codes, 1, "Choose one answer. Or go on, and come back to it.");
      case MULTIPLE ->
          chosen(codes, codes.size(), "Choose at least one answer. Or go on, and come back to it.");
      case NUMERIC -> number();
      case ORDERING -> ordered(codes);
    };
  }

  private List<String> chosen(List<String> codes, int most, String otherwise) {
    var answer = answer().stream().distinct().toList();
    if (answer.isEmpty() || answer.size() > most || !codes.containsAll(answer))
      throw new Refused(otherwise);
    return answer;
  }

  private List<String> number() {
    var typed = typed(ANSWER).replace(",", "");
    if (!NUMBER.matcher(typed).matches())
      throw new Refused("Give a number such as 3.5, with a point and no unit.");
    return List.of(typed);
  }

  private List<String> ordered(List<String> codes) {
    var places = codes.stream().map(it -> typed(place(it))).toList();
    var all = IntStream.rangeClosed(1, codes.size()).mapToObj(String::valueOf).toList();
    if (!places.containsAll(all))
      throw new Refused(
          "Give each line a number of its own, from 1 for the first to %d for the last."
              .formatted(codes.size()));
    var order = new ArrayList<String>();
    for (var place : all) order.add(codes.get(places.indexOf(place)));
    return order;
  }
}
