package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the ledger. It is never changed: what was wrong is put right by another.
///
/// @param amount below zero where it takes away; null where nothing is counted
record Line(UUID id, Kind kind, What what, @Nullable BigDecimal amount, String reason, Instant at) {

  enum What {
    GRANTED("Granted"),
    REFUSED("Not granted"),
    CORRECTED("Corrected"),
    TAKEN_BACK("Taken back");

    private final String title;

    What(String title) {
      this.title = title;
    }
  }

  /// Such as `Corrected, -50`.
  String words() {
    return amount == null
        ? what.title
        : what.title + ", " + amount.stripTrailingZeros().toPlainString();
  }

  String day() {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
