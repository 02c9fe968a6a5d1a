package org.laurel.database;

import java.time.Duration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells a room again what it could not take in the first time, such as while the database was
/// gone.
@Component
class Redelivery {

  private static final ResubmissionOptions SOME =
      ResubmissionOptions.defaults().withBatchSize(50).withMinAge(Duration.ofSeconds(5));

  private final FailedEventPublications failed;

  Redelivery(FailedEventPublications failed) {
    this.failed = failed;
  }

  @Scheduled(fixedDelay = 10_000)
  void tellAgain() {
    failed.resubmit(SOME);
  }
}
