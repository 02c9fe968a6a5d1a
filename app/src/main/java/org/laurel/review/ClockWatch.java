package org.laurel.review;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Agencies;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells program managers of reviews that come near their promise, and of those that pass it: of
/// each once, all of one round in one message.
@Component
class ClockWatch {

  private static final Duration NEAR = Duration.ofHours(24);

  private final JdbcClient db;
  private final Agencies agencies;
  private final People people;
  private final Notices notices;
  private final ReviewClock clock;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;

  ClockWatch(
      JdbcClient db,
      Agencies agencies,
      People people,
      Notices notices,
      ReviewClock clock,
      Tenancy tenancy,
      TransactionOperations transaction) {
    this.db = db;
    this.agencies = agencies;
    this.people = people;
    this.notices = notices;
    this.clock = clock;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  private enum Kind {
    NEAR,
    LATE
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
    var late = mark(Kind.LATE, now, now);
    var near = mark(Kind.NEAR, now, now.plus(NEAR));
    if (late > 0) tell("Past the promise: " + submissions(late), late(late));
    if (near > 0) tell("Due within a day: " + submissions(near), near(near));
  }

  /// Whoever marks a review first tells of it, so that several nodes tell once.
  private int mark(Kind kind, Instant now, Instant before) {
    return db.sql(
            """
            insert into review.warning (agency_id, review, kind, at)
            select r.agency_id, r.id, :kind, :now::timestamptz
              from review.review r
             where r.state <> 'DECIDED'
               and r.due_at < :before::timestamptz
               and not exists (select from review.warning w
                                where w.review = r.id
                                  and w.kind in (:kind, 'LATE'))
                on conflict do nothing
            """)
        .param("kind", kind.name())
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(before))
        .update();
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
