package org.laurel.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long what a teacher deleted can be put back.
@Component
class Retention {

  private static final Duration LEAST = Duration.ofDays(1);

  private final Duration time;
  private final InstantSource clock;

  Retention(@Value("${laurel.evidence.retention:30d}") Duration time, InstantSource clock) {
    if (time.compareTo(LEAST) < 0)
      throw new IllegalArgumentException("laurel.evidence.retention is one day at least.");
    this.time = time;
    this.clock = clock;
  }

  /// What was deleted before can no longer be put back.
  Instant begin() {
    return clock.instant().minus(time);
  }

  /// Such as `30 days`.
  String inWords() {
    return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
  }
}
