package org.laurel.learning.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.laurel.catalog.Design.Unit;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.laurel.learning.PlanNote;
import org.laurel.web.NotFound;

/// The units of what somebody works toward, and which of them are done.
///
/// @param done by the code of the unit
/// @param written the codes of the units that have a lesson
public record Outline(
    Enrollment enrollment, Version version, Map<String, Done> done, Set<String> written) {

  public List<Unit> units() {
    return version.design().units().toList();
  }

  public boolean isDone(Unit unit) {
    return done.containsKey(unit.code());
  }

  /// Such as `3 of 9 units are done.`
  String inWords() {
    var units = units();
    var ready = units.stream().filter(this::isDone).count();
    return ready + " of " + units.size() + (ready == 1 ? " units is done." : " units are done.");
  }

  /// The first unit with a lesson that is not done yet.
  Optional<Unit> next() {
    return units().stream().filter(it -> !isDone(it) && written.contains(it.code())).findFirst();
  }

  /// The unit as the next thing to do.
  public PlanNote note(Unit unit) {
    return new PlanNote(
        "Next: %s, about %s hours.".formatted(unit.title(), hours(unit)),
        "Open the lesson",
        path(unit));
  }

  public static String hours(Unit unit) {
    return unit.hours().stripTrailingZeros().toPlainString();
  }

  Unit unit(String code) {
    return units().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("The unit"));
  }

  Optional<Unit> before(Unit unit) {
    return at(units().indexOf(unit) - 1);
  }

  Optional<Unit> after(Unit unit) {
    return at(units().indexOf(unit) + 1);
  }

  private Optional<Unit> at(int index) {
    var units = units();
    return index < 0 || index >= units.size() ? Optional.empty() : Optional.of(units.get(index));
  }

  /// Below the agency's address.
  public String path() {
    return "/enrollments/" + enrollment.id().value() + "/lessons";
  }

  public String path(Unit unit) {
    return path() + "/" + unit.code();
  }
}
