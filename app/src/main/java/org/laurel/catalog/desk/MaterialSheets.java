package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.LINE;
import static org.laurel.catalog.desk.Kind.TEXT;

import java.util.List;
import org.laurel.catalog.desk.Sheet.Pile;

/// The pages for what lies in the lesson of a unit: pictures, films, papers and links.
final class MaterialSheets {

  private MaterialSheets() {}

  static Pile pile(Paper paper, String unit) {
    var empty = "Add a picture, a film, a paper or a link.";
    return Sheets.pile(paper, Piece.MATERIAL, unit, "Materials", empty);
  }

  static Sheet material(Paper paper, Place place) {
    var at = Piece.MATERIAL.find(paper, place.code());
    return Sheet.of(
        paper,
        place,
        "Material: " + Sheets.label(paper, at),
        "A link, or a file. The file is added below.",
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "For a picture: what it shows.")
            .add(LINE, "link", "Link", "Begins with https://. Leave it empty for a file.")
            .add(
                TEXT,
                "captions",
                "Captions",
                "Every film has some, as WebVTT. Their first word is WEBVTT.")
            .all(),
        List.of());
  }
}
