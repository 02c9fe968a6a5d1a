package org.laurel.learning.session;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
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

  private static final BigDecimal LONGEST = BigDecimal.valueOf(24);
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_LINK = 500;

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
    return new Wrong()
        .unless(!title.isEmpty(), "title", "Give the session a name, such as “Unit clinic”.")
        .unless(title.length() <= LONGEST_TITLE, "title", "Use 120 characters or fewer.")
        .unless(Typed.date(date).isPresent(), "date", "Give the day as 2026-11-23.")
        .unless(Typed.time(from).isPresent(), "from", "Give the time it starts as 16:30.")
        .unless(Typed.time(to).isPresent(), "to", "Give the time it ends as 19:30.")
        .unless(!isBackward(), "to", "It ends before it starts. Change one of the times.")
        .unless(fits(), "hours", "Give the hours that count as a number from 0 to 24, such as 3.")
        .unless(
            !place.isEmpty() || !link.isEmpty(),
            "place",
            "Say where people meet: a place, a link, or both.")
        .unless(place.length() <= LONGEST_PLACE, "place", "Use 200 characters or fewer.")
        .unless(
            link.isEmpty() || isSafe(link),
            "link",
            "Give the whole address of the meeting: it starts with https://.");
  }

  private boolean isBackward() {
    var first = Typed.time(from);
    var last = Typed.time(to);
    return first.isPresent() && last.isPresent() && !last.get().isAfter(first.get());
  }

  private boolean fits() {
    return Typed.hours(hours)
        .filter(it -> it.signum() >= 0 && it.compareTo(LONGEST) <= 0)
        .isPresent();
  }

  private static boolean isSafe(String link) {
    try {
      var address = new URI(link);
      return link.length() <= LONGEST_LINK
          && "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
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
