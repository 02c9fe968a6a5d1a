package org.laurel.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as people read them.
public final class Days {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private Days() {}

  /// Such as `November 23, 2026`.
  public static String inWords(LocalDate day) {
    return DAY.format(day);
  }

  /// Such as `Monday, November 23, 4:30 PM`.
  public static String inWords(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }

  /// Such as `4:30 PM`.
  public static String time(Instant moment, ZoneId zone) {
    return TIME.format(moment.atZone(zone));
  }
}
