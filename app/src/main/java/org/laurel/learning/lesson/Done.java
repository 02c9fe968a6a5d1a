package org.laurel.learning.lesson;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;

/// A unit that a teacher has done.
///
/// @param unit its code
/// @param basis the line of the ledger that it brought, or null
record Done(Enrollment.Id enrollment, String unit, Way way, @Nullable String basis, Instant at) {

  /// How we know.
  enum Way {
    WORD,
    CHECK,
    SESSION
  }
}
