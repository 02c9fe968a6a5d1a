package org.laurel.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;

/// A student as a teacher's own list knows them.
///
/// @param name short, or initials
/// @param consent the last that was noted, or null
/// @param appears in how many things they can be seen, heard or named
/// @param removedAt when everything with them left the drafts, or null
record Student(
    Id id, String name, @Nullable Consent consent, int appears, @Nullable Instant removedAt) {

  record Id(UUID value) implements Identifier {}

  boolean isRemoved() {
    return removedAt != null;
  }

  /// Such as `Guardian's consent until 2027-06-30`.
  String consentInWords(LocalDate today) {
    if (consent == null) return "No consent is noted";
    return consent.inWords(today);
  }

  boolean mayBeShown(LocalDate today) {
    return !isRemoved() && consent != null && consent.holds(today);
  }
}
