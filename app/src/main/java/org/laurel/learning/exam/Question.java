package org.laurel.learning.exam;

import java.util.List;
import org.laurel.catalog.TestItem;
import org.laurel.learning.exam.Sittings.Sheet;
import org.laurel.web.Markdown;
import org.laurel.web.NotFound;

/// A question as its page shows it. It holds no right answer, so none can reach the page.
///
/// @param at its place, from 1
/// @param prompt drawn from Markdown
/// @param reply what was answered so far
record Question(
    int at,
    int of,
    TestItem.Kind kind,
    String scale,
    String prompt,
    List<TestItem.Choice> choices,
    Reply reply) {

  static Question of(Sheet sheet, int at) {
    var item = item(sheet, at);
    var given = sheet.answers().getOrDefault(item.code(), List.of());
    return of(sheet, at, Reply.of(item, given));
  }

  static Question of(Sheet sheet, int at, Reply reply) {
    var item = item(sheet, at);
    var shown = sheet.sitting().draw().get(at - 1).choices();
    return new Question(
        at,
        sheet.sitting().draw().size(),
        item.kind(),
        ScaleTitle.of(item.scale()),
        Markdown.htmlBelow(2, item.prompt()),
        shown.stream().map(code -> choice(item, code)).toList(),
        reply);
  }

  private static TestItem.Choice choice(TestItem item, String code) {
    return item.choices().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  /// @throws NotFound when the sitting has no question at this place
  static TestItem item(Sheet sheet, int at) {
    var draw = sheet.sitting().draw();
    if (at < 1 || at > draw.size()) throw new NotFound("This question");
    return sheet.exam().bank().item(draw.get(at - 1).item());
  }

  String place(TestItem.Choice choice) {
    return Reply.place(choice.code());
  }

  boolean isChosen(TestItem.Choice choice) {
    return reply.answer().contains(choice.code());
  }

  String asks() {
    return switch (kind) {
      case SINGLE -> "Choose one";
      case MULTIPLE -> "Choose all that are right";
      case NUMERIC -> "Your answer";
      case ORDERING -> "Number the lines in their right order";
    };
  }

  /// Where a mistake leads: the first field.
  String firstField() {
    return switch (kind) {
      case NUMERIC -> "answer";
      case SINGLE, MULTIPLE -> "answer-" + choices.getFirst().code();
      case ORDERING -> place(choices.getFirst());
    };
  }
}
