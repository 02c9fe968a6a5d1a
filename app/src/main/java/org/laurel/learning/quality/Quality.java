package org.laurel.learning.quality;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.catalog.TestItem;
import org.laurel.learning.exam.Marking;
import org.laurel.learning.exam.ScaleTitle;
import org.laurel.trials.Column;
import org.laurel.trials.Table;
import org.laurel.trials.items.Answers;
import org.laurel.trials.items.TestAnalysis;

/// How the items of one scale worked (classical test theory). Below [#FEWEST] teachers there is no
/// figure: it would say more about them than about the item.
record Quality(String scale, List<TestItem> items, List<Taken> taken) {

  static final int FEWEST = 10;

  /// @param alpha Cronbach's alpha (KR-20) of the items together
  /// @param complete how many teachers were asked all of them
  record Scale(String title, OptionalDouble alpha, int complete, List<Item> items) {}

  /// @param n how many teachers were asked it
  /// @param difficulty the share of them that was right, from 0 to 1
  /// @param discrimination the correlation with the score on the other items, from -1 to 1
  record Item(
      TestItem item,
      int n,
      OptionalDouble difficulty,
      OptionalDouble discrimination,
      List<Option> options) {}

  /// @param chosen how many teachers chose it
  record Option(String text, int chosen, boolean right) {}

  Scale report() {
    var analysis = analysis();
    return new Scale(
        ScaleTitle.of(scale),
        analysis.size() < 2 ? OptionalDouble.empty() : number(whole().kr20()),
        complete().size(),
        items.stream().map(it -> item(it, analysis)).toList());
  }

  private List<Taken> complete() {
    return taken.stream()
        .filter(each -> items.stream().allMatch(it -> each.wasAsked(it.code())))
        .toList();
  }

  /// By item; empty where too few teachers were asked every item.
  private Map<String, TestAnalysis.Item> analysis() {
    if (complete().size() < FEWEST || items.size() < 2) return Map.of();
    return whole().items().stream()
        .collect(Collectors.toMap(TestAnalysis.Item::item, Function.identity()));
  }

  private TestAnalysis whole() {
    var columns = items.stream().map(this::column).toList();
    return TestAnalysis.of(
        Answers.of(Table.of(columns), items.stream().map(TestItem::code).toList()));
  }

  private Column column(TestItem item) {
    return Column.of(
        item.code(), complete().stream().mapToDouble(it -> isRight(item, it) ? 1 : 0).toArray());
  }

  private static boolean isRight(TestItem item, Taken taken) {
    return Marking.isRight(item, taken.given(item.code()));
  }

  private Item item(TestItem item, Map<String, TestAnalysis.Item> analysis) {
    var asked = taken.stream().filter(it -> it.wasAsked(item.code())).toList();
    if (asked.size() < FEWEST)
      return new Item(
          item, asked.size(), OptionalDouble.empty(), OptionalDouble.empty(), List.of());
    var known = analysis.get(item.code());
    return new Item(
        item,
        asked.size(),
        asked.stream().mapToInt(it -> isRight(item, it) ? 1 : 0).average(),
        known == null ? OptionalDouble.empty() : number(known.corrected()),
        options(item, asked));
  }

  /// Where every answer was the same, nothing can go with it.
  private static OptionalDouble number(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static List<Option> options(TestItem item, List<Taken> asked) {
    return switch (item.kind()) {
      case SINGLE, MULTIPLE -> item.choices().stream().map(it -> option(item, it, asked)).toList();
      case NUMERIC, ORDERING -> List.of();
    };
  }

  private static Option option(TestItem item, TestItem.Choice choice, List<Taken> asked) {
    var chosen = asked.stream().filter(it -> it.given(item.code()).contains(choice.code())).count();
    return new Option(choice.text(), (int) chosen, item.answer().contains(choice.code()));
  }
}
