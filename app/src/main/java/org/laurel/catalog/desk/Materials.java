package org.laurel.catalog.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;

/// Finds the materials of a lesson. They have no codes of their own, so their unit and number name
/// them, such as `C1-P1/2` for the second.
final class Materials {

  private static final Pattern CODE = Pattern.compile("(.+)/(\\d{1,2})");
  private static final Pattern POINTER = Pattern.compile("(/lessons/\\d+)/materials/(\\d+)");

  private Materials() {}

  /// The pointer to the lesson of a unit, which is begun where there is none.
  static String lesson(Paper paper, String unit) {
    var found =
        paper.each("/lessons").filter(it -> paper.at(it + "/unit").asString("").equals(unit));
    return found
        .findFirst()
        .orElseGet(() -> {
          var lesson = Paper.object("{\"text\":\"\",\"materials\":[],\"check\":null}");
          var lessons = paper.list("/lessons").add(lesson.put("unit", unit));
          return "/lessons/" + (lessons.size() - 1);
        });
  }

  /// @throws NotFound when the draft has no such unit
  static String list(Paper paper, String unit) {
    Piece.UNIT.find(paper, unit);
    return lesson(paper, unit) + "/materials";
  }

  static String code(Paper paper, String at) {
    var parts = POINTER.matcher(at);
    if (!parts.matches()) throw new IllegalArgumentException("No material: " + at);
    var unit = paper.at(parts.group(1) + "/unit").asString("");
    return unit + "/" + (Integer.parseInt(parts.group(2)) + 1);
  }

  /// @throws NotFound when there is none
  static String find(Paper paper, String code) {
    var parts = CODE.matcher(code);
    if (!parts.matches()) throw new NotFound("This material");
    var list = list(paper, parts.group(1));
    var number = Integer.parseInt(parts.group(2));
    if (number < 1 || number > paper.at(list).size()) throw new NotFound("This material");
    return list + "/" + (number - 1);
  }

  /// A number names another material once the list has changed.
  ///
  /// @throws Refused when the list of materials is not the one that was drawn
  static void nobodyChanged(Piece piece, String list, String seal, Paper paper) {
    if (piece == Piece.MATERIAL && !paper.seal(List.of(list)).equals(seal))
      throw new Refused(
          "Somebody changed these materials first. Open the unit again, then repeat your step.");
  }
}
