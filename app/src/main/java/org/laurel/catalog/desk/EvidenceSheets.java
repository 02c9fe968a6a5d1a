package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.CHOICE;
import static org.laurel.catalog.desk.Kind.LIMIT;
import static org.laurel.catalog.desk.Kind.LINE;
import static org.laurel.catalog.desk.Kind.MARKDOWN;
import static org.laurel.catalog.desk.Kind.NUMBER;
import static org.laurel.catalog.desk.Kind.SEVERAL;
import static org.laurel.catalog.desk.Kind.TEXT;
import static org.laurel.catalog.desk.Kind.WHOLE;
import static org.laurel.catalog.desk.Kind.YES;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.desk.Box.Choice;

/// The pages for what is handed in, taken as a test, or shown by a score from elsewhere.
final class EvidenceSheets {

  private static final List<Choice> SCALES =
      List.of(
          new Choice("content", "Content"),
          new Choice("pedagogical-content", "How to teach the content"));

  private static final List<Choice> TAKERS =
      List.of(new Choice("STUDENTS", "The students"), new Choice("TEACHER", "The teacher"));

  private EvidenceSheets() {}

  static Sheet slots(Paper paper) {
    return Sheet.of(
        paper,
        Place.of(Section.SLOTS),
        Section.SLOTS.title(),
        "Each piece of evidence that a teacher hands in, with a guide and a form to fill in.",
        List.of(),
        List.of(Sheets.pile(paper, Piece.SLOT, "", "Pieces of evidence", "Add the first piece.")));
  }

  static Sheet slot(Paper paper, Place place) {
    var at = Piece.SLOT.find(paper, place.code());
    var kinds = Boxes.choices(Stream.of("file", "photo", "video", "audio", "link", "text"));
    return Sheet.of(
        paper,
        place,
        "Evidence: " + Sheets.label(paper, at),
        "",
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "")
            .add(TEXT, "ask", "What to show", "In plain words, from the teacher's own classroom.")
            .add(CHOICE, "course", "Belongs to", "", courses(paper))
            .add(SEVERAL, "accepts", "Takes", "", kinds)
            .add(YES, "required", "Everybody must hand it in", "")
            .add(NUMBER, "homeworkHours", "Hours of homework it counts for", "")
            .add(MARKDOWN, "guide", "Guide", "In Markdown: how to do it well.")
            .add(MARKDOWN, "template", "Form to fill in", "In Markdown.")
            .all(),
        List.of());
  }

  private static List<Choice> courses(Paper paper) {
    return Stream.concat(
            Stream.of(new Choice("", "The whole")), named(paper, "/design/courses").stream())
        .toList();
  }

  static List<Choice> named(Paper paper, String list) {
    return paper.each(list).map(it -> new Choice(paper.code(it), Sheets.label(paper, it))).toList();
  }

  static Sheet test(Paper paper) {
    var title = Section.TEST.title();
    if (paper.at("/design/test").isNull())
      return Sheet.of(
          paper, Place.of(Section.TEST), title, "It has no test.", List.of(), List.of());
    var boxes =
        new Boxes(paper, "/design/test")
            .add(WHOLE, "qualifyingScorePercent", "Score to reach, in percent", "From 1 to 100.")
            .add(SEVERAL, "scales", "What it measures", "Each must reach the score.", SCALES)
            .add(TEXT, "summary", "Summary", "What it asks, in a few sentences.")
            .add(LIMIT, "minutes", "Minutes for one attempt", "Leave it empty for no limit.")
            .add(LIMIT, "attempts", "Attempts", "Leave it empty for no limit.");
    for (var scale : SCALES)
      boxes.add(
          WHOLE,
          "draw/" + scale.value(),
          scale.label() + ", items in one attempt",
          "0 asks all of them.");
    var help = "The bank holds " + paper.at("/items").size() + " items.";
    return Sheet.of(paper, Place.of(Section.TEST), title, help, boxes.all(), List.of());
  }

  static Sheet routes(Paper paper) {
    return Sheet.of(
        paper,
        Place.of(Section.ROUTES),
        Section.ROUTES.title(),
        "Leave both empty where all is asked of everybody.",
        List.of(),
        List.of(
            Sheets.pile(
                paper, Piece.ROUTE, "", "Routes", "Two or more ways of which a teacher takes one."),
            Sheets.pile(
                paper, Piece.SCORE, "", "Scores", "Scores of a test elsewhere that count here.")));
  }

  static Sheet route(Paper paper, Place place) {
    var at = Piece.ROUTE.find(paper, place.code());
    return Sheet.of(
        paper,
        place,
        "Route: " + Sheets.label(paper, at),
        "",
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "")
            .add(TEXT, "summary", "Summary", "For whom this way is.")
            .add(SEVERAL, "slots", "Evidence on this way", "", named(paper, "/design/slots"))
            .add(SEVERAL, "scores", "Scores on this way", "", named(paper, "/design/scores"))
            .add(YES, "test", "The test must be passed on this way", "")
            .all(),
        List.of());
  }

  static Sheet score(Paper paper, Place place) {
    var at = Piece.SCORE.find(paper, place.code());
    return Sheet.of(
        paper,
        place,
        "Score: " + Sheets.label(paper, at),
        "",
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "")
            .add(LINE, "test", "Name of the test", "Such as LEAP 2025 Algebra I.")
            .add(CHOICE, "takenBy", "Who takes it", "", TAKERS)
            .add(NUMBER, "cut", "Score to reach", "")
            .add(NUMBER, "highest", "Highest score there is", "")
            .add(TEXT, "proof", "Proof", "What shows the score, in plain words.")
            .all(),
        List.of());
  }
}
