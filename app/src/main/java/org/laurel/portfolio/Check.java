package org.laurel.portfolio;

import java.util.List;
import java.util.Set;

/// Whether a portfolio can be submitted, and if not, why.
///
/// @param missing what must be there first, in the order of the page
/// @param warnings what the teacher may mend, or leave as it is
/// @param criteria each open criterion, and whether anything speaks to it
record Check(List<Finding> missing, List<Finding> warnings, List<Criterion> criteria) {

  /// Where the teacher says what AI and other people had to do with it.
  static final String DECLARATION = "declaration";

  /// @param where the code of a slot, the name of a page, `students` or `portfolio`
  record Finding(String where, String sentence) {

    private static final Set<String> PAGES =
        Set.of("hours", "route", "test", "scores", DECLARATION);

    /// Whether it is seen to on a page of its own, below the enrollment's.
    boolean hasPage() {
      return PAGES.contains(where);
    }
  }

  /// @param sentence where its evidence is, or where it can go
  record Criterion(String title, boolean hasEvidence, String sentence) {}

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
