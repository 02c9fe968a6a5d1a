package org.laurel.trials.assign;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.laurel.trials.BadInput;

/// The units to be assigned, each with its stratum, in the order of their identifiers.
public final class Roster {
  private final SortedMap<String, String> strata;

  private Roster(SortedMap<String, String> strata) {
    this.strata = strata;
  }

  /// From pairs of unit and stratum; the order given does not matter.
  public static Roster of(List<Unit> units) {
    SortedMap<String, String> strata = new TreeMap<>();
    for (Unit unit : units) {
      if (unit.id().isBlank() || (unit.id() + unit.stratum()).matches("(?s).*[,\n\r].*")) {
        throw new BadInput(
            "a unit needs an identifier, without commas or line ends: '%s'".formatted(unit.id()));
      }
      String before = strata.put(unit.id(), unit.stratum());
      if (before != null && !before.equals(unit.stratum())) {
        throw new BadInput(
            "unit '%s' is in two strata, '%s' and '%s'"
                .formatted(unit.id(), before, unit.stratum()));
      }
    }
    return new Roster(Collections.unmodifiableSortedMap(strata));
  }

  public record Unit(String id, String stratum) {}

  public int size() {
    return strata.size();
  }

  /// Units by stratum, both in order.
  SortedMap<String, List<String>> byStratum() {
    SortedMap<String, List<String>> result = new TreeMap<>();
    strata.forEach((unit, stratum) ->
        result.computeIfAbsent(stratum, _ -> new java.util.ArrayList<>()).add(unit));
    return result;
  }

  /// SHA-256 over the lines `id,stratum` and then one line per unit, stratum after stratum.
  public String sha256() {
    StringBuilder text = new StringBuilder("id,stratum\n");
    byStratum()
        .forEach((stratum, units) ->
            units.forEach(unit -> text.append(unit).append(',').append(stratum).append('\n')));
    return Words.sha256(text.toString());
  }
}
