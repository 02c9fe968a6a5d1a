package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.CHOICE;
import static org.laurel.catalog.desk.Kind.LINE;
import static org.laurel.catalog.desk.Kind.LINES;
import static org.laurel.catalog.desk.Kind.MARKDOWN;
import static org.laurel.catalog.desk.Kind.NUMBER;
import static org.laurel.catalog.desk.Kind.TEXT;
import static org.laurel.catalog.desk.Kind.WHOLE;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.desk.Box.Choice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The pages for units, with their lessons and questions.
final class LessonSheets {

  private static final List<Choice> KINDS =
      List.of(
          new Choice("session", "Session"),
          new Choice("self-paced", "Self-paced"),
          new Choice("homework", "Homework"),
          new Choice("test", "Test"));

  private LessonSheets() {}

  static Sheet unit(Paper paper, Place place) {
    var at = Piece.UNIT.find(paper, place.code());
    var lesson = Materials.lesson(paper, place.code());
    var boxes =
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "")
            .add(CHOICE, "kind", "Kind", "", KINDS)
            .add(NUMBER, "hours", "Hours", "")
            .add(TEXT, "summary", "Summary", "One or two sentences.")
            .add(text(paper, lesson));
    check(paper, lesson + "/check").all().forEach(boxes::add);
    return Sheet.of(
        paper,
        place,
        "Unit: " + Sheets.label(paper, at),
        "",
        boxes.all(),
        List.of(MaterialSheets.pile(paper, place.code())));
  }

  private static Box text(Paper paper, String lesson) {
    var hint = "In Markdown: what teachers read in this unit. It may stay empty.";
    return Box.of(paper, "lesson", lesson + "/text", "Lesson", hint, MARKDOWN, List.of());
  }

  private static Boxes check(Paper paper, String at) {
    if (paper.at(at).isNull())
      paper.set(
          at, Paper.object("{\"question\":\"\",\"choices\":[],\"answer\":0,\"because\":\"\"}"));
    return new Boxes(paper, at)
        .add(
            TEXT,
            "question",
            "Question at the end",
            "Its right answer shows that the unit is done. Leave it and what follows empty where the"
                + " teacher's word is enough.")
        .add(LINES, "choices", "Answers to choose from", "Two to nine, one a line.")
        .add(WHOLE, "answer", "Which answer is right", "Its number: 1 is the first.")
        .add(TEXT, "because", "Why it is right", "For teachers who choose another.");
  }

  /// What was opened and never written is not there.
  static void tidy(Paper paper, String lesson) {
    if (isBlank(paper.at(lesson + "/check"))) ((ObjectNode) paper.at(lesson)).putNull("check");
    paper
        .each(lesson + "/materials")
        .map(it -> (ObjectNode) paper.at(it))
        .forEach(it ->
            Stream.of("link", "captions")
                .filter(name -> it.path(name).asString("").isBlank())
                .forEach(it::putNull));
  }

  private static boolean isBlank(JsonNode check) {
    return check.path("question").asString("").isBlank()
        && check.path("choices").isEmpty()
        && check.path("because").asString("").isBlank()
        && check.path("answer").asInt(0) == 0;
  }
}
