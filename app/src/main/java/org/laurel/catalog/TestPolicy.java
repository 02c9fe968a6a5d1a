package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the items of a test must fit their own answers, and the test its bank of items.
final class TestPolicy {

  private TestPolicy() {}

  static Stream<Flaw> flaws(Manuscript manuscript) {
    var test = manuscript.design().test();
    if (test == null)
      return Flaw.when(
          !manuscript.items().isEmpty(), "items", "there is no test to ask them in. Add `test`.");
    return Stream.concat(
        manuscript.items().stream().flatMap(item -> flaws(item, test, manuscript.design())),
        test.draw().entrySet().stream()
            .flatMap(entry -> drawFlaws(entry, test, manuscript.items())));
  }

  private static Stream<Flaw> flaws(TestItem item, Design.Test test, Design design) {
    return Stream.of(
            Flaw.when(
                !test.scales().contains(item.scale()),
                at(item, "scale"),
                "is not one of the test's: " + String.join(", ", test.scales()) + "."),
            Flaw.when(
                item.unit() != null && !design.hasUnit(item.unit()),
                at(item, "unit"),
                "no unit has the code " + item.unit() + ". Correct it."),
            Flaw.when(
                Set.copyOf(item.choiceCodes()).size() < item.choices().size(),
                at(item, "choices"),
                "a code is used twice. Give each choice its own."),
            Flaw.when(!answers(item), at(item, "answer"), asked(item.kind())))
        .flatMap(it -> it);
  }

  private static boolean answers(TestItem item) {
    var codes = item.choiceCodes();
    var answer = item.answer();
    var fits = codes.containsAll(answer) && Set.copyOf(answer).size() == answer.size();
    return switch (item.kind()) {
      case SINGLE -> fits && codes.size() >= 2 && answer.size() == 1;
      case MULTIPLE -> fits && codes.size() >= 2;
      case ORDERING -> fits && codes.size() >= 2 && answer.size() == codes.size();
      case NUMERIC -> codes.isEmpty() && answer.size() == 1 && isNumber(answer.getFirst());
    };
  }

  private static String asked(TestItem.Kind kind) {
    return switch (kind) {
      case SINGLE -> "must be the code of one of two or more choices.";
      case MULTIPLE -> "must be codes of its choices, each once.";
      case ORDERING -> "must name every choice once, in the right order.";
      case NUMERIC -> "must be one number, and there are no choices.";
    };
  }

  private static boolean isNumber(String text) {
    try {
      return new BigDecimal(text).scale() <= 20;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static Stream<Flaw> drawFlaws(
      Map.Entry<String, Integer> draw, Design.Test test, List<TestItem> items) {
    var bank =
        items.stream().collect(Collectors.groupingBy(TestItem::scale, Collectors.counting()));
    var field = "test > draw > " + draw.getKey();
    if (!test.scales().contains(draw.getKey()))
      return Flaw.when(true, field, "is not one of the test's scales.");
    var have = bank.getOrDefault(draw.getKey(), 0L);
    return Flaw.when(
        draw.getValue() < 1 || draw.getValue() > have,
        field,
        "is %d, and the bank has %d items of it. Draw 1 or more of them."
            .formatted(draw.getValue(), have));
  }

  private static String at(TestItem item, String field) {
    return "items > " + item.code() + " > " + field;
  }
}
