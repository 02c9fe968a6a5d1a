package org.laurel.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.HoursAccount;
import org.laurel.learning.HoursLedger.Provenance;

/// One line of the ledger, as its owner reads it.
///
/// @param basis what the hours are for; used once in an enrollment
/// @param reason why somebody who leads the teacher corrected them, or null
public record HoursLine(
    UUID id,
    Enrollment.Id enrollment,
    HoursAccount account,
    BigDecimal hours,
    Provenance provenance,
    String basis,
    @Nullable String reason,
    Instant at) {

  /// The basis of the line that takes this one back.
  String takenBack() {
    return "Taken back: " + id;
  }

  boolean isTakenBackIn(java.util.List<HoursLine> lines) {
    return lines.stream().anyMatch(it -> it.basis().equals(takenBack()));
  }
}
