package org.laurel.catalog.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.laurel.people.Actor;

/// Writes moments as somebody's own clock shows them.
record When(ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu, HH:mm", Locale.US);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  static When of(Actor actor) {
    return new When(actor.person().timeZone());
  }

  /// Such as `November 22, 2026, 10:32`.
  String words(OffsetDateTime moment) {
    return DAY.format(moment.atZoneSameInstant(zone));
  }

  /// Such as `10:32`.
  String clock(Instant moment) {
    return CLOCK.format(moment.atZone(zone));
  }
}
