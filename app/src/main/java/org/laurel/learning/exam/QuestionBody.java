package org.laurel.learning.exam;

import java.util.List;
import org.laurel.catalog.TestItem;
import org.laurel.learning.exam.Sittings.Sheet;

/// A question of a sitting, as programs read it.
///
/// @param answer codes of choices, for an ordering all of them in their order; or one number
record QuestionBody(
    int number,
    String scale,
    TestItem.Kind kind,
    String prompt,
    List<TestItem.Choice> choices,
    List<String> answer) {

  static QuestionBody of(Sheet sheet, int number) {
    var item = Question.item(sheet, number);
    return new QuestionBody(
        number,
        item.scale(),
        item.kind(),
        item.prompt(),
        Question.of(sheet, number).choices(),
        sheet.answers().getOrDefault(item.code(), List.of()));
  }
}
