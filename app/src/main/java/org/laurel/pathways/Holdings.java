package org.laurel.pathways;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/// What somebody has that can count.
///
/// @param earned slugs of micro-credentials whose credential stands
/// @param lapsed slugs of those whose credential ran out
/// @param completed slugs of pathways
/// @param logged hours in all micro-credentials together
/// @param shown codes of proofs that two officers have seen, for one pathway
record Holdings(
    Set<String> earned,
    Set<String> lapsed,
    Set<String> completed,
    BigDecimal logged,
    Set<String> shown) {

  static final Holdings NONE =
      new Holdings(Set.of(), Set.of(), Set.of(), BigDecimal.ZERO, Set.of());

  Holdings {
    earned = Set.copyOf(earned);
    lapsed = Set.copyOf(lapsed);
    completed = Set.copyOf(completed);
    shown = Set.copyOf(shown);
  }

  Holdings withCompleted(String slug) {
    var more = new HashSet<>(completed);
    more.add(slug);
    return new Holdings(earned, lapsed, more, logged, shown);
  }

  Holdings withShown(Set<String> codes) {
    return new Holdings(earned, lapsed, completed, logged, codes);
  }

  /// As it counts for what was completed already: what ran out since takes nothing away from it.
  Holdings withLapsed() {
    var all = new HashSet<>(earned);
    all.addAll(lapsed);
    return new Holdings(all, Set.of(), completed, logged, shown);
  }

  /// Whether it was there once, and only its time is over.
  boolean hasLapsed(Requirement requirement) {
    return requirement instanceof Requirement.Earned(var slug, _)
        && lapsed.contains(slug)
        && !earned.contains(slug);
  }

  boolean meets(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> parts.stream().allMatch(this::meets);
      case Requirement.Some(var atLeast, var parts) ->
          parts.stream().filter(this::meets).count() >= atLeast;
      case Requirement.Earned(var slug, _) -> earned.contains(slug);
      case Requirement.Completed(var slug) -> completed.contains(slug);
      case Requirement.Logged(var hours) -> logged.compareTo(hours) >= 0;
      case Requirement.Shown(var code, _, _, _) -> shown.contains(code);
    };
  }
}
