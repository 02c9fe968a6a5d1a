package org.laurel.portfolio;

import java.util.List;

/// Whether a portfolio can be submitted, and if not, why.
///
/// @param missing what must be there first, in the order of the page
/// @param warnings what the teacher may mend, or leave as it is
/// @param criteria each open criterion, and whether anything speaks to it
record Check(List<Finding> missing, List<Finding> warnings, List<Criterion> criteria) {

  /// @param where the code of a slot, `hours`, `students` or `portfolio`
  record Finding(String where, String sentence) {}

  record Criterion(String title, boolean hasEvidence) {}

  boolean ready() {
    return missing.isEmpty();
  }

  /// The sentences about one slot.
  List<String> missingIn(String slot) {
    return missing.stream().filter(it -> it.where().equals(slot)).map(Finding::sentence).toList();
  }

  List<String> warningsIn(String slot) {
    return warnings.stream().filter(it -> it.where().equals(slot)).map(Finding::sentence).toList();
  }
}
