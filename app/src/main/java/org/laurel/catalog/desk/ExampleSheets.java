package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.CHOICE;
import static org.laurel.catalog.desk.Kind.LINE;
import static org.laurel.catalog.desk.Kind.MARKDOWN;
import static org.laurel.catalog.desk.Kind.TEXT;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.desk.Box.Choice;

/// The pages for work that shows what a level looks like.
final class ExampleSheets {

  private ExampleSheets() {}

  static Sheet examples(Paper paper) {
    return Sheet.of(
        paper,
        Place.of(Section.EXAMPLES),
        Section.EXAMPLES.title(),
        "Work that shows what a level looks like, scored, with the reason. Everybody can read it"
            + " before they start. Make it up, or leave no name in it.",
        List.of(),
        List.of(
            Sheets.pile(
                paper,
                Piece.EXAMPLE,
                "",
                "Scored examples",
                "Begin with one that demonstrates, and one that falls just short of it.")));
  }

  static Sheet example(Paper paper, Place place) {
    var at = Piece.EXAMPLE.find(paper, place.code());
    return Sheet.of(
        paper,
        place,
        "Example: " + Sheets.label(paper, at),
        "",
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "What the work is.")
            .add(CHOICE, "criterion", "Scored on", "", choices(paper, "/design/rubric/criteria"))
            .add(
                CHOICE,
                "level",
                "Level that it reaches",
                "",
                choices(paper, "/design/rubric/levels"))
            .add(
                MARKDOWN,
                "text",
                "The work",
                "In Markdown: the work itself, or what the file shows.")
            .add(TEXT, "because", "Why this level", "One or two sentences, in words of the rubric.")
            .all(),
        List.of());
  }

  private static List<Choice> choices(Paper paper, String list) {
    return Stream.concat(
            Stream.of(new Choice("", "Choose one")), EvidenceSheets.named(paper, list).stream())
        .toList();
  }
}
