package org.laurel.catalog.desk;

import java.util.List;
import org.laurel.web.NotFound;

/// Finds the page of the desk on which something is written.
record Whereabouts(Paper paper, List<Sheet> sheets) {

  /// @param pointer to what is wrong
  Mending of(String pointer, String sentence) {
    for (var sheet : sheets)
      for (var box : sheet.boxes())
        if (pointer.equals(box.pointer()) || pointer.startsWith(box.pointer() + "/"))
          return new Mending(
              sheet.place(), box.name(), sheet.title() + ", " + box.label(), sentence);
    var place = listed(pointer);
    return new Mending(place, "", Sheets.of(paper, place).title(), sentence);
  }

  /// Where a list stands that is too short or too long.
  private Place listed(String pointer) {
    var course = pointer.replaceFirst("/units$", "");
    if (!course.equals(pointer)) return new Place(Section.COURSES, paper.code(course));
    return place(paper, List.of(pointer.replaceFirst("^/design/", "").split("/")));
  }

  /// @param keys as a rule writes them, such as `slots`, `EOLA-1`, `course`
  static Place place(Paper paper, List<String> keys) {
    var second = keys.size() > 1 ? keys.get(1) : "";
    return switch (keys.getFirst()) {
      case "audience" -> Place.of(Section.AUDIENCE);
      case "foundation" -> Place.of(Section.FOUNDATION);
      case "hours", "time-guess", "timeGuess", "validMonths" -> Place.of(Section.TIME);
      case "lessons" -> known(paper, Piece.UNIT, second);
      case "slots" -> known(paper, Piece.SLOT, second);
      case "examples" -> known(paper, Piece.EXAMPLE, second);
      case "certificate" -> Place.of(Section.CERTIFICATE);
      case "rubric" -> known(paper, Piece.CRITERION, keys.size() > 2 ? keys.get(2) : "");
      case "scores" -> known(paper, Piece.SCORE, second);
      case "routes" -> known(paper, Piece.ROUTE, second);
      case "test", "items" -> Place.of(Section.TEST);
      case "alignments" -> Place.of(Section.STANDARDS);
      case "title", "tagline", "competency", "value", "overview" -> Place.of(Section.WORDS);
      default -> Place.of(Section.COURSES);
    };
  }

  private static Place known(Paper paper, Piece piece, String code) {
    try {
      piece.find(paper, code);
      return piece.place(code);
    } catch (NotFound _) {
      return Place.of(piece.place("").section().home());
    }
  }
}
