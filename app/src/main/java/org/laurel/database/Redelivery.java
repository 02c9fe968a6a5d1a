package org.laurel.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells a room again what it could not take in the first time, such as while the database was
/// gone: soon at first, and then twice as late each time, because what has failed often is no
/// longer waiting for chance.
@Component
class Redelivery {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int SOON = 3;
  private static final int MOST_DOUBLINGS = 9;

  private final FailedEventPublications failed;
  private final InstantSource clock;

  Redelivery(FailedEventPublications failed, InstantSource clock) {
    this.failed = failed;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${laurel.redelivery.every:PT10S}")
  void tellAgain() {
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withBatchSize(50)
            .withMinAge(Duration.ofSeconds(5))
            .withFilter(publication -> isDue(publication, clock.instant())));
  }

  static boolean isDue(EventPublication publication, Instant now) {
    var last = publication.getLastResubmissionDate();
    return last == null || !last.plus(rest(publication.getCompletionAttempts())).isAfter(now);
  }

  private static Duration rest(int attempts) {
    if (attempts <= SOON) return Duration.ZERO;
    var doubled = FIRST.multipliedBy(1L << Math.min(attempts - SOON, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
