package org.laurel.learning.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.laurel.people.Agencies;
import org.springframework.stereotype.Component;

/// Says until when a sitting runs, in the agency's time.
@Component
class TimeLeft {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private final Agencies agencies;
  private final InstantSource clock;

  TimeLeft(Agencies agencies, InstantSource clock) {
    this.agencies = agencies;
    this.clock = clock;
  }

  /// Such as `23 minutes are left, until 3:45 PM.`; empty where there is no limit.
  String inWords(Sitting sitting) {
    var end = sitting.endsAt();
    if (end == null || !sitting.isUnderWay()) return "";
    return "%s, until %s.".formatted(left(end), CLOCK.format(local(end)));
  }

  private java.time.ZonedDateTime local(Instant end) {
    return end.atZone(agencies.current().timeZone());
  }

  private String left(Instant end) {
    var minutes = Math.max(0, Duration.between(clock.instant(), end).toMinutes());
    if (minutes == 0) return "Less than a minute is left";
    return minutes == 1 ? "1 minute is left" : minutes + " minutes are left";
  }
}
