package org.laurel.portfolio;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When a teacher hears back: five business days after they submitted.
final class Promise {

  private static final int BUSINESS_DAYS = 5;
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

  private Promise() {}

  /// Such as `Friday, November 27`.
  static String inWords(Instant submitted, ZoneId zone) {
    return IN_WORDS.format(day(submitted.atZone(zone).toLocalDate()));
  }

  private static LocalDate day(LocalDate from) {
    var day = from;
    for (var left = BUSINESS_DAYS; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        left--;
    }
    return day;
  }
}
