package org.laurel.recognition;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That a teacher must ask for what a rule gives, and until when.
///
/// @param withinDays counted from the day the credential is issued; null where no day is stated
/// @param shows what the teacher shows with it, or null
/// @param approvedBefore whether an officer must have approved it before the teacher started
record Window(
    @Positive @Nullable Integer withinDays,
    @Size(max = 300) @Nullable String shows,
    @Nullable Boolean approvedBefore) {

  boolean needsApproval() {
    return Boolean.TRUE.equals(approvedBefore);
  }

  /// The last day, for a credential of this day.
  Optional<LocalDate> lastDay(LocalDate issued) {
    return Optional.ofNullable(withinDays).map(issued::plusDays);
  }

  /// Such as `Ask for it within 90 days, with: the scored rubric.`
  String words() {
    var before = needsApproval() ? "Have it approved before you start. " : "";
    var ask = withinDays == null ? "Ask for it" : "Ask for it within %d days".formatted(withinDays);
    return before + (shows == null ? ask + "." : ask + ", with: " + shows + ".");
  }
}
