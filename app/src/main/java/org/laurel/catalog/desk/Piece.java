package org.laurel.catalog.desk;

import java.util.Locale;
import java.util.stream.Stream;
import org.laurel.web.NotFound;
import tools.jackson.databind.node.ObjectNode;

/// What can be added, moved and taken out.
enum Piece {
  COURSE(Section.COURSES, "/design/courses", "C", "{'title':'','summary':'','units':[]}"),
  UNIT(Section.UNITS, "", "U", "{'title':'','kind':'self-paced','hours':0,'summary':''}"),
  SLOT(
      Section.SLOTS,
      "/design/slots",
      "E",
      """
      {'title':'','ask':'','course':null,'accepts':['file','photo','text'],'required':true,
       'homeworkHours':0,'guide':'','template':''}
      """),
  LEVEL(Section.RUBRIC, "/design/rubric/levels", "L", "{'title':''}"),
  CRITERION(
      Section.CRITERIA,
      "/design/rubric/criteria",
      "K",
      "{'title':'','question':'','slots':[],'indicators':{}}"),
  ROUTE(
      Section.ROUTES,
      "/design/routes",
      "R",
      "{'title':'','summary':'','slots':[],'scores':[],'test':false}"),
  SCORE(
      Section.SCORES,
      "/design/scores",
      "S",
      "{'title':'','test':'','takenBy':'STUDENTS','cut':0,'highest':100,'proof':''}");

  private final Section section;
  private final String list;
  private final String prefix;
  private final String blank;

  Piece(Section section, String list, String prefix, String blank) {
    this.section = section;
    this.list = list;
    this.prefix = prefix;
    this.blank = blank;
  }

  static Piece of(String path) {
    return Stream.of(values())
        .filter(it -> it.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new NotFound("The kind of piece"));
  }

  /// As forms write it, and as people read it.
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where it is written; a level is written on the page of its rubric.
  Place place(String code) {
    return this == LEVEL ? Place.of(Section.RUBRIC) : new Place(section, code);
  }

  /// The pointer to the list that holds these.
  ///
  /// @param within the code of the course, where it is about units
  String list(Paper paper, String within) {
    return this == UNIT ? COURSE.find(paper, within) + "/units" : list;
  }

  /// @throws NotFound when there is none with this code
  String find(Paper paper, String code) {
    return (this == UNIT ? paper.units() : paper.each(list))
        .filter(it -> paper.code(it).equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("This part of the draft"));
  }

  /// A new one, with a code that nothing else in the draft has.
  ObjectNode fresh(Paper paper) {
    var code =
        Stream.iterate(1, it -> it + 1)
            .map(number -> prefix + number)
            .filter(it -> !paper.uses(it))
            .findFirst()
            .orElseThrow();
    return Paper.object(blank.replace('\'', '"')).put("code", code);
  }
}
