package org.laurel.learning.cohort;

import org.laurel.learning.Enrollment;

/// Somebody's place in a cohort.
///
/// @param title of the cohort
/// @param inLine 0 for whoever has a seat; else how many seats must come free
public record Place(Enrollment.Id enrollment, Cohort.Id cohort, String title, int inLine) {

  public boolean hasSeat() {
    return inLine == 0;
  }

  String inWords() {
    return hasSeat()
        ? "Your cohort: " + title + "."
        : "You are number %d in line for “%s”.".formatted(inLine, title);
  }
}
