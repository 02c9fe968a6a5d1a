package org.laurel.notices;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The part of the day in which nobody gets mail, such as `18:00-07:00`; `off` for no such part.
record QuietHours(LocalTime from, LocalTime to) {

  static QuietHours parse(String text) {
    if (text.equals("off")) return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    var parts = text.split("-", -1);
    if (parts.length != 2)
      throw new IllegalArgumentException(
          "Quiet hours are written 18:00-07:00 or off, not "
              + text
              + ". See laurel.notices.quiet.");
    return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
  }

  /// The first moment from `time` on that is not quiet where the reader lives.
  ZonedDateTime firstWaking(ZonedDateTime time) {
    if (!covers(time.toLocalTime())) return time;
    var sameDay = time.with(to);
    return sameDay.isAfter(time) ? sameDay : sameDay.plusDays(1);
  }

  private boolean covers(LocalTime time) {
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }
}
