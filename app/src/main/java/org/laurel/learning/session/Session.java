package org.laurel.learning.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.learning.Days;
import org.laurel.learning.cohort.Cohort;

/// A meeting of a cohort.
///
/// @param unit the code of the unit that it teaches, or null
/// @param hours that it brings to whoever is there
/// @param place where people meet, or empty
/// @param link an https address where people meet, or empty
/// @param calledOffAt null for one that takes place
public record Session(
    Id id,
    Cohort.Id cohort,
    @Nullable String unit,
    String title,
    Instant starts,
    Instant ends,
    BigDecimal hours,
    String place,
    String link,
    @Nullable Instant calledOffAt) {

  private static final Duration MARGIN = Duration.ofMinutes(30);

  public record Id(UUID value) implements Identifier {}

  public boolean isCalledOff() {
    return calledOffAt != null;
  }

  /// Whether anybody may be checked in already.
  boolean hasBegun(Instant now) {
    return !now.isBefore(starts.minus(MARGIN));
  }

  /// Whether people may check themselves in.
  boolean isOpen(Instant now) {
    return !isCalledOff() && hasBegun(now) && now.isBefore(ends.plus(MARGIN));
  }

  /// Such as `Monday, November 23, 4:30 PM to 7:30 PM`.
  String when(ZoneId zone) {
    return Days.inWords(starts, zone) + " to " + Days.time(ends, zone);
  }

  String hoursInWords() {
    return hours.stripTrailingZeros().toPlainString();
  }

  String path() {
    return "/sessions/" + id.value();
  }

  String checkInPath() {
    return "/check-in/" + id.value();
  }
}
