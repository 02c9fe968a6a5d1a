package org.laurel.review;

import java.time.Duration;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Agencies;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.review.WarningStore.Kind;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells program managers of reviews that come near their promise, and of those that pass it: of
/// each once, all of one round in one message.
@Component
class ClockWatch {

  private static final Duration NEAR = Duration.ofHours(24);

  private final WarningStore store;
  private final Agencies agencies;
  private final People people;
  private final Notices notices;
  private final ReviewClock clock;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;

  ClockWatch(
      WarningStore store,
      Agencies agencies,
      People people,
      Notices notices,
      ReviewClock clock,
      Tenancy tenancy,
      TransactionOperations transaction) {
    this.store = store;
    this.agencies = agencies;
    this.people = people;
    this.notices = notices;
    this.clock = clock;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  @Scheduled(
      initialDelayString = "${laurel.review.watch:PT10M}",
      fixedDelayString = "${laurel.review.watch:PT10M}")
  void go() {
    for (var agency : agencies.all())
      tenancy.within(agency.id(), () -> transaction.executeWithoutResult(_ -> look()));
  }

  /// For the current agency, in the transaction that is open.
  void look() {
    var now = clock.now();
    var late = store.mark(Kind.LATE, now, now);
    var near = store.mark(Kind.NEAR, now, now.plus(NEAR));
    if (late > 0) tell("Past the promise: " + submissions(late), late(late));
    if (near > 0) tell("Due within a day: " + submissions(near), near(near));
  }

  private static String submissions(int count) {
    return count == 1 ? "1 submission" : count + " submissions";
  }

  private static String late(int count) {
    return "%s did not get an answer in the five business days that were promised. The review clock"
            .formatted(submissions(count))
        + " shows what to do about each.";
  }

  private static String near(int count) {
    return "%s should be answered within a day. The review clock shows whether somebody reads it."
        .formatted(submissions(count));
  }

  private void tell(String subject, String text) {
    var notice =
        new Notice(Notice.Urgency.PROMPT, subject, text, "Open the review clock", "/reviews/board");
    people.holding(Role.PROGRAM_MANAGER).forEach(it -> notices.tell(it.id(), notice));
  }
}
