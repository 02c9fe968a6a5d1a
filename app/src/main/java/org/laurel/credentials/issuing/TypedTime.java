package org.laurel.credentials.issuing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A time as browsers send what somebody typed, such as `2026-11-22T09:30`: it says no zone.
record TypedTime(String text) {

  /// Empty when it is no time.
  Optional<Instant> in(ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
