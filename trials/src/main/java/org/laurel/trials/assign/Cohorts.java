package org.laurel.trials.assign;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Waitlists and stepped starts: every unit is served, and chance decides when.
///
/// @param starts the start of each unit
public record Cohorts(Assignment assignment, SortedMap<String, String> starts) {

  /// Deals units to as many cohorts as there are starts, in equal numbers within each stratum.
  public static Cohorts draw(Roster roster, List<String> starts, String seed) {
    List<String> names =
        IntStream.rangeClosed(1, starts.size()).mapToObj(i -> "cohort-" + i).toList();
    Assignment drawn = Assignment.draw(roster, names, Assignment.Method.BLOCKED, seed);
    SortedMap<String, String> byUnit = new TreeMap<>();
    drawn.arms().forEach((unit, arm) -> byUnit.put(unit, starts.get(names.indexOf(arm))));
    return new Cohorts(drawn, byUnit);
  }
}
