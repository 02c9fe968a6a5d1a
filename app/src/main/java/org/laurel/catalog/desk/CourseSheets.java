package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.CHOICE;
import static org.laurel.catalog.desk.Kind.LIMIT;
import static org.laurel.catalog.desk.Kind.LINE;
import static org.laurel.catalog.desk.Kind.NUMBER;
import static org.laurel.catalog.desk.Kind.TEXT;

import java.util.List;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.desk.Box.Choice;
import org.laurel.catalog.desk.Sheet.Pile;

/// The pages for hours and courses.
final class CourseSheets {

  private static final List<Choice> RULES =
      List.of(
          new Choice("EXACT", "All that is planned"),
          new Choice("MINIMUM", "At least so many"),
          new Choice("NONE", "No hours"));

  private CourseSheets() {}

  static Sheet time(Paper paper) {
    var boxes = new Boxes(paper, "/design");
    for (var account : HoursAccount.values()) {
      var at = "hours/" + account + "/";
      var title = account.title();
      boxes
          .add(NUMBER, at + "planned", title + ", hours planned", "The units add up to this.")
          .add(CHOICE, at + "rule", title + ", what must be logged", "", RULES)
          .add(
              NUMBER, at + "required", title + ", hours that must be logged", "0 where none must.");
    }
    boxes
        .add(
            NUMBER, "timeGuess/low", "Your guess for the quickest, in hours", "All of it together.")
        .add(NUMBER, "timeGuess/high", "Your guess for the slowest, in hours", "")
        .add(
            LIMIT,
            "validMonths",
            "How long the credential holds, in months",
            "Leave it empty if it never runs out.");
    return Sheet.of(
        paper,
        Place.of(Section.TIME),
        Section.TIME.title(),
        "Three kinds of time are kept apart. Be honest: too little costs trust.",
        boxes.all(),
        List.of());
  }

  static Sheet courses(Paper paper) {
    return Sheet.of(
        paper,
        Place.of(Section.COURSES),
        Section.COURSES.title(),
        "What is learned, in order. Each course has units.",
        List.of(),
        List.of(Sheets.pile(paper, Piece.COURSE, "", "Courses", "Add the first course.")));
  }

  static Sheet course(Paper paper, Place place) {
    var at = Piece.COURSE.find(paper, place.code());
    return Sheet.of(
        paper,
        place,
        "Course: " + Sheets.label(paper, at),
        "",
        new Boxes(paper, at)
            .add(LINE, "title", "Title", "")
            .add(TEXT, "summary", "Summary", "What it is about, in a few sentences.")
            .all(),
        List.of(units(paper, place.code())));
  }

  private static Pile units(Paper paper, String course) {
    return Sheets.pile(paper, Piece.UNIT, course, "Units", "Add the first unit of this course.");
  }
}
