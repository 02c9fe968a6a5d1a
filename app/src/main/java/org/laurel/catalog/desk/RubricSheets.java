package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.CHOICE;
import static org.laurel.catalog.desk.Kind.LINE;
import static org.laurel.catalog.desk.Kind.SEVERAL;
import static org.laurel.catalog.desk.Kind.TEXT;

import java.util.List;

/// The pages for how evidence is judged.
final class RubricSheets {

  private static final String LEVELS = "/design/rubric/levels";

  private RubricSheets() {}

  static Sheet rubric(Paper paper) {
    var boxes = new Boxes(paper, "/design/rubric");
    var number = 0;
    for (var _ : paper.codes(LEVELS))
      boxes.add(LINE, "levels/" + number + "/title", "Level " + ++number, "");
    boxes.add(
        CHOICE,
        "demonstrates",
        "Level that earns the badge",
        "Evidence counts from this level up.",
        EvidenceSheets.named(paper, LEVELS));
    return Sheet.of(
        paper,
        Place.of(Section.RUBRIC),
        Section.RUBRIC.title(),
        "Levels run from the lowest to the highest. Each criterion says what each level looks like.",
        boxes.all(),
        List.of(
            Sheets.pile(paper, Piece.CRITERION, "", "Criteria", "Add the first criterion."),
            Sheets.pile(paper, Piece.LEVEL, "", "Levels", "Add the lowest level first.")));
  }

  static Sheet criterion(Paper paper, Place place) {
    var at = Piece.CRITERION.find(paper, place.code());
    var boxes =
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "")
            .add(TEXT, "question", "Question", "What the assessor decides.")
            .add(SEVERAL, "slots", "Seen in", "", EvidenceSheets.named(paper, "/design/slots"));
    paper
        .each(LEVELS)
        .forEach(level ->
            boxes.add(
                TEXT,
                "indicators/" + escaped(paper.code(level)),
                Sheets.label(paper, level),
                "What evidence on this level looks like."));
    return Sheet.of(
        paper, place, "Criterion: " + Sheets.label(paper, at), "", boxes.all(), List.of());
  }

  /// As a JSON pointer writes a key (RFC 6901, section 3).
  private static String escaped(String code) {
    return code.replace("~", "~0").replace("/", "~1");
  }
}
