package org.laurel.learning.cohort;

import java.time.LocalDate;
import java.util.Objects;
import org.laurel.learning.Typed;
import org.laurel.learning.Wrong;

/// A cohort as somebody typed it.
///
/// @param facilitator the id of the person, or empty for whoever fills in the form
record CohortForm(
    String microCredential,
    String title,
    String starts,
    String ends,
    String capacity,
    String facilitator) {

  private static final int LONGEST_TITLE = 100;
  private static final int LARGEST = 1000;

  CohortForm {
    microCredential = Objects.requireNonNullElse(microCredential, "");
    title = Objects.requireNonNullElse(title, "").strip();
    starts = Objects.requireNonNullElse(starts, "");
    ends = Objects.requireNonNullElse(ends, "");
    capacity = Objects.requireNonNullElse(capacity, "");
    facilitator = Objects.requireNonNullElse(facilitator, "");
  }

  static CohortForm of(Cohort it) {
    return new CohortForm(
        it.slug(),
        it.title(),
        it.starts().toString(),
        it.ends().toString(),
        String.valueOf(it.capacity()),
        it.facilitator().value().toString());
  }

  Wrong wrong() {
    var wrong =
        new Wrong()
            .unless(!title.isEmpty(), "title", "Give the cohort a name, such as “Fall 2026”.")
            .unless(title.length() <= LONGEST_TITLE, "title", "Use 100 characters or fewer.")
            .unless(Typed.date(starts).isPresent(), "starts", "Give the first day as 2026-11-23.")
            .unless(Typed.date(ends).isPresent(), "ends", "Give the last day as 2027-05-28.");
    var seats = Typed.count(capacity).orElse(0);
    return wrong
        .unless(!isBackward(), "ends", "The last day lies before the first. Change one of them.")
        .unless(
            seats >= 1 && seats <= LARGEST,
            "capacity",
            "Give the seats as a number from 1 to 1000.");
  }

  private boolean isBackward() {
    return Typed.date(starts).isPresent()
        && Typed.date(ends).isPresent()
        && lastDay().isBefore(firstDay());
  }

  LocalDate firstDay() {
    return Typed.date(starts).orElseThrow();
  }

  LocalDate lastDay() {
    return Typed.date(ends).orElseThrow();
  }

  int seats() {
    return Typed.count(capacity).orElseThrow();
  }
}
