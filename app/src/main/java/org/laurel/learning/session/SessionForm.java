package org.laurel.learning.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.laurel.learning.Typed;
import org.laurel.learning.Wrong;

/// A session as somebody typed it.
///
/// @param from and `to` the time of day where the agency is
/// @param unit a code, or empty
record SessionForm(
    String title,
    String date,
    String from,
    String to,
    String hours,
    String place,
    String link,
    String unit) {

  SessionForm {
    title = Objects.requireNonNullElse(title, "").strip();
    date = Objects.requireNonNullElse(date, "");
    from = Objects.requireNonNullElse(from, "");
    to = Objects.requireNonNullElse(to, "");
    hours = Objects.requireNonNullElse(hours, "");
    place = Objects.requireNonNullElse(place, "").strip();
    link = Objects.requireNonNullElse(link, "").strip();
    unit = Objects.requireNonNullElse(unit, "");
  }

  static SessionForm of(Session it, ZoneId zone) {
    var starts = it.starts().atZone(zone);
    return new SessionForm(
        it.title(),
        starts.toLocalDate().toString(),
        starts.toLocalTime().toString(),
        it.ends().atZone(zone).toLocalTime().toString(),
        it.hoursInWords(),
        it.place(),
        it.link(),
        Objects.requireNonNullElse(it.unit(), ""));
  }

  Wrong wrong() {
    return new SessionCheck(this).wrong();
  }

  Instant starts(ZoneId zone) {
    return at(from, zone);
  }

  Instant ends(ZoneId zone) {
    return at(to, zone);
  }

  private Instant at(String time, ZoneId zone) {
    LocalDate day = Typed.date(date).orElseThrow();
    LocalTime clock = Typed.time(time).orElseThrow();
    return day.atTime(clock).atZone(zone).toInstant();
  }

  BigDecimal counted() {
    return Typed.hours(hours).orElseThrow();
  }
}
