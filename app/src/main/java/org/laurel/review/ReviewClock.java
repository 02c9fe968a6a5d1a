package org.laurel.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.laurel.people.Agencies;
import org.laurel.portfolio.ReviewPromise;
import org.springframework.stereotype.Component;

/// Keeps the promise of five business days, in the agency's time zone and by its calendar.
@Component
class ReviewClock implements ReviewPromise {

  static final int PROMISE = 5;

  /// Everything is due at the end of a day, so that the time tells nobody who submitted when.
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private final InstantSource clock;
  private final Agencies agencies;
  private final ClosedDays closed;

  ReviewClock(InstantSource clock, Agencies agencies, ClosedDays closed) {
    this.clock = clock;
    this.agencies = agencies;
    this.closed = closed;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), agencies.current().timeZone());
  }

  Instant startOfToday() {
    return startOf(today());
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(agencies.current().timeZone()).toInstant();
  }

  Instant dueAfter(Instant submitted) {
    return due(submitted, agencies.current().timeZone(), closed.days());
  }

  @Override
  public String dayAfter(Instant submitted) {
    return day(dueAfter(submitted));
  }

  static Instant due(Instant submitted, ZoneId zone, Set<LocalDate> closed) {
    var day = LocalDate.ofInstant(submitted, zone);
    for (var left = PROMISE; left > 0; left -= isBusiness(day) && !closed.contains(day) ? 1 : 0)
      day = day.plusDays(1);
    return day.atTime(END_OF_DAY).atZone(zone).toInstant();
  }

  private static boolean isBusiness(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /// Such as `today`, `tomorrow`, `Friday, November 27` or `2 days late`; fits after "due".
  String inWords(Instant due) {
    return inWords(due, now(), agencies.current().timeZone());
  }

  static String inWords(Instant due, Instant now, ZoneId zone) {
    var day = LocalDate.ofInstant(due, zone);
    var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day);
    if (days < -1) return -days + " days late";
    if (days == -1) return "1 day late";
    if (days == 0) return "today";
    return days == 1 ? "tomorrow" : DAY.format(day);
  }

  /// Such as `November 27, 2026`.
  String dayAndYear(Instant instant) {
    return DAY_AND_YEAR.format(instant.atZone(agencies.current().timeZone()));
  }

  /// Such as `Friday, November 27`.
  String day(Instant instant) {
    return DAY.format(instant.atZone(agencies.current().timeZone()));
  }
}
