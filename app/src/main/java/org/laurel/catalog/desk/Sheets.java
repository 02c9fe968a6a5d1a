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
          case UNITS -> CourseSheets.unit(paper, place);
          case SLOTS -> EvidenceSheets.slot(paper, place);
          case CRITERIA -> RubricSheets.criterion(paper, place);
          case ROUTES -> EvidenceSheets.route(paper, place);
          case SCORES -> EvidenceSheets.score(paper, place);
          case WORDS, AUDIENCE, FOUNDATION, TIME, RUBRIC, STANDARDS, TEST, BADGE ->
              whole(paper, Place.of(place.section()));
        };
  }

  private static Sheet whole(Paper paper, Place place) {
    return switch (place.section().home()) {
      case WORDS -> WordSheets.words(paper);
      case AUDIENCE -> WordSheets.audience(paper);
      case FOUNDATION -> WordSheets.foundation(paper);
      case TIME -> CourseSheets.time(paper);
      case COURSES, UNITS -> CourseSheets.courses(paper);
      case SLOTS -> EvidenceSheets.slots(paper);
      case RUBRIC, CRITERIA -> RubricSheets.rubric(paper);
      case TEST -> EvidenceSheets.test(paper);
      case ROUTES, SCORES -> EvidenceSheets.routes(paper);
      case STANDARDS ->
          bare(paper, Section.STANDARDS, "The standards that it points at, each in one version.");
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
    return new Pile(
        piece,
        within,
        title,
        empty,
        paper.each(piece.list(paper, within)).map(it -> entry(paper, it)).toList());
  }

  private static Entry entry(Paper paper, String at) {
    return new Entry(paper.code(at), label(paper, at));
  }

  /// Its title, or its code while it has none.
  static String label(Paper paper, String at) {
    var title = paper.at(at + "/title").asString("");
    return title.isBlank() ? paper.code(at) : title;
  }
}
