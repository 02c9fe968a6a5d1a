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
  EXAMPLE(
      Section.EXAMPLES,
      "/design/examples",
      "X",
      "{'title':'','criterion':'','level':'','text':'','file':null,'because':''}"),
  MATERIAL(Section.MATERIALS, "", "", "{'title':'','link':'','file':null,'captions':''}"),
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
  /// @param within the code of the course or unit, where it is about units or materials
  String list(Paper paper, String within) {
    return switch (this) {
      case UNIT -> COURSE.find(paper, within) + "/units";
      case MATERIAL -> Materials.list(paper, within);
      case COURSE, SLOT, LEVEL, CRITERION, EXAMPLE, ROUTE, SCORE -> list;
    };
  }

  /// What names it in addresses and forms.
  String code(Paper paper, String at) {
    return this == MATERIAL ? Materials.code(paper, at) : paper.code(at);
  }

  /// @throws NotFound when there is none with this code
  String find(Paper paper, String code) {
    if (this == MATERIAL) return Materials.find(paper, code);
    return (this == UNIT ? paper.units() : paper.each(list))
        .filter(it -> paper.code(it).equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("This part of the draft"));
  }

  /// A new one, with a code that nothing else in the draft has; materials have none.
  ObjectNode fresh(Paper paper) {
    if (this == MATERIAL) return Paper.object(blank.replace('\'', '"'));
    var code =
        Stream.iterate(1, it -> it + 1)
            .map(number -> prefix + number)
            .filter(it -> !paper.uses(it))
            .findFirst()
            .orElseThrow();
    return Paper.object(blank.replace('\'', '"')).put("code", code);
  }
}
