package org.laurel.catalog.desk;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.desk.Sheet.Entry;
import org.laurel.catalog.desk.Sheet.Pile;

/// Lays out the pages of a draft.
final class Sheets {

  private Sheets() {}

  /// @throws org.laurel.web.NotFound when the draft has no such piece
  static Sheet of(Paper paper, Place place) {
    var code = place.code();
    return code.isEmpty()
        ? whole(paper, place)
        : switch (place.section()) {
          case COURSES -> CourseSheets.course(paper, place);
          case UNITS -> LessonSheets.unit(paper, place);
          case MATERIALS -> MaterialSheets.material(paper, place);
          case SLOTS -> EvidenceSheets.slot(paper, place);
          case CRITERIA -> RubricSheets.criterion(paper, place);
          case EXAMPLES -> ExampleSheets.example(paper, place);
          case ROUTES -> EvidenceSheets.route(paper, place);
          case SCORES -> EvidenceSheets.score(paper, place);
          case WORDS, AUDIENCE, FOUNDATION, TIME, RUBRIC, STANDARDS, TEST, BADGE, CERTIFICATE ->
              whole(paper, Place.of(place.section()));
        };
  }

  private static Sheet whole(Paper paper, Place place) {
    return switch (place.section().home()) {
      case WORDS -> WordSheets.words(paper);
      case AUDIENCE -> WordSheets.audience(paper);
      case FOUNDATION -> WordSheets.foundation(paper);
      case TIME -> CourseSheets.time(paper);
      case COURSES, UNITS, MATERIALS -> CourseSheets.courses(paper);
      case SLOTS -> EvidenceSheets.slots(paper);
      case RUBRIC, CRITERIA -> RubricSheets.rubric(paper);
      case EXAMPLES -> ExampleSheets.examples(paper);
      case TEST -> EvidenceSheets.test(paper);
      case ROUTES, SCORES -> EvidenceSheets.routes(paper);
      case STANDARDS ->
          bare(paper, Section.STANDARDS, "The standards that it points at, each in one version.");
      case CERTIFICATE -> CertificateSheet.of(paper);
      case BADGE -> bare(paper, Section.BADGE, "The picture that teachers earn and show.");
    };
  }

  private static Sheet bare(Paper paper, Section section, String help) {
    return Sheet.of(paper, Place.of(section), section.title(), help, List.of(), List.of());
  }

  /// Every page in reading order, each piece after the section that lists it.
  static Stream<Sheet> all(Paper paper) {
    return Section.LISTED.stream()
        .map(it -> of(paper, Place.of(it)))
        .flatMap(it -> Stream.concat(Stream.of(it), pieces(paper, it)));
  }

  private static Stream<Sheet> pieces(Paper paper, Sheet sheet) {
    return sheet.piles().stream()
        .filter(pile -> pile.piece() != Piece.LEVEL)
        .flatMap(
            pile -> pile.entries().stream().map(it -> of(paper, pile.piece().place(it.code()))))
        .flatMap(it -> Stream.concat(Stream.of(it), pieces(paper, it)));
  }

  static Pile pile(Paper paper, Piece piece, String within, String title, String empty) {
    var list = piece.list(paper, within);
    return new Pile(
        piece,
        within,
        title,
        empty,
        paper.each(list).map(it -> new Entry(piece.code(paper, it), label(paper, it))).toList(),
        paper.seal(List.of(list)));
  }

  /// Its title, or its code while it has none.
  static String label(Paper paper, String at) {
    var title = paper.at(at + "/title").asString("");
    if (!title.isBlank()) return title;
    var code = paper.code(at);
    return code.isEmpty() ? "Without a title" : code;
  }
}
