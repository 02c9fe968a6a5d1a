package org.laurel.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Affiliations;
import org.laurel.people.Identity;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.portfolio.Submission;
import org.laurel.portfolio.Submissions;
import org.laurel.review.CopyMaker.Copied;
import org.laurel.review.blind.Masks;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the review of a submission: the assessors' copy, two seats, and the clock.
@Component
class Arrival {

  private static final Notice WORK_WAITS =
      new Notice(
          Notice.Urgency.DIGEST,
          "Submissions wait for review",
          "New evidence has come in. Each submission is promised an answer within five business"
              + " days.",
          "Open the next one",
          "/reviews");

  private final Submissions submissions;
  private final Catalog catalog;
  private final Affiliations affiliations;
  private final People people;
  private final Notices notices;
  private final CopyMaker copies;
  private final ArrivalStore store;
  private final TieStore ties;
  private final Assignment assignment;
  private final Reseating reseating;
  private final Carried carried;
  private final ReviewClock clock;
  private final Codes codes;
  private final Ids ids;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;

  Arrival(
      Submissions submissions,
      Catalog catalog,
      Affiliations affiliations,
      People people,
      Notices notices,
      CopyMaker copies,
      ArrivalStore store,
      TieStore ties,
      Assignment assignment,
      Reseating reseating,
      Carried carried,
      ReviewClock clock,
      Codes codes,
      Ids ids,
      Tenancy tenancy,
      TransactionOperations transaction) {
    this.submissions = submissions;
    this.catalog = catalog;
    this.affiliations = affiliations;
    this.people = people;
    this.notices = notices;
    this.copies = copies;
    this.store = store;
    this.ties = ties;
    this.assignment = assignment;
    this.reseating = reseating;
    this.carried = carried;
    this.clock = clock;
    this.codes = codes;
    this.ids = ids;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  @Async
  @TransactionalEventListener
  void on(Submission.Made made) {
    tenancy.within(made.agency(), () -> open(made.submission()));
  }

  /// Told twice, it opens once. The copy is made before the transaction begins: of two that hold
  /// the same files, in their shuffled orders, each would wait for the other's.
  void open(Submission.Id id) {
    if (isOpen(id)) return;
    var submission = submissions.of(id);
    var masks = Masks.of(makers(submission));
    var design = catalog.version(submission.version()).design();
    var copied = copies.copy(submission, design, masks);
    var copy = copied.stream().map(Copied::item).toList();
    var same = Carried.of(submissions.of(submission.enrollment()), submission, copied);
    transaction.executeWithoutResult(_ -> write(submission, copy, same));
  }

  /// The earner, and the team with whom something in it was made.
  private List<Identity> makers(Submission submission) {
    var team = submission.colleagues().stream();
    return Stream.concat(Stream.of(submission.earner()), team).map(affiliations::identity).toList();
  }

  private boolean isOpen(Submission.Id id) {
    return Boolean.TRUE.equals(transaction.execute(_ -> store.isOpen(id)));
  }

  private void write(Submission submission, List<CopyItem> copy, List<CopyItem> same) {
    var review = review(submission);
    var organizations = assignment.workplaces(submission);
    var isFirst = store.isFirstSince(clock.startOfToday());
    var panel = assignment.panel(submission);
    store.insert(review, origin(review, submission, organizations), panel);
    for (var item : copy) store.insert(review, item);
    for (var maker : submission.colleagues()) ties.declare(review.id(), maker, clock.now());
    if (panel.eyes() == Terms.Eyes.SAME) reseating.seat(review, submission.enrollment());
    for (var item : same) carried.insert(review, item);
    if (isFirst) people.holding(Role.ASSESSOR).forEach(it -> notices.tell(it.id(), WORK_WAITS));
  }

  private Review review(Submission submission) {
    return new Review(
        new Review.Id(ids.next()),
        codes.next(),
        submission.version(),
        assignment.criteria(submission),
        Set.of(),
        Review.State.WAITING,
        clock.dueAfter(submission.at()));
  }

  private Origin origin(Review review, Submission submission, Set<UUID> organizations) {
    return new Origin(
        review.id(),
        submission.id(),
        submission.enrollment(),
        submission.earner(),
        organizations,
        submission.attempt(),
        clock.now());
  }
}
