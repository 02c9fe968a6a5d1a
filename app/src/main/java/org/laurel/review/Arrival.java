package org.laurel.review;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.Catalog;
import org.laurel.database.Tenancy;
import org.laurel.people.Affiliations;
import org.laurel.people.Identity;
import org.laurel.portfolio.Submission;
import org.laurel.portfolio.Submissions;
import org.laurel.review.CopyMaker.Copied;
import org.laurel.review.blind.Known;
import org.laurel.review.blind.Masks;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the review of a submission: the assessors' copy, two seats, and the clock.
@Component
class Arrival {

  private final Submissions submissions;
  private final Catalog catalog;
  private final Affiliations affiliations;
  private final CopyMaker copies;
  private final ArrivalStore store;
  private final Admission admission;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;

  Arrival(
      Submissions submissions,
      Catalog catalog,
      Affiliations affiliations,
      CopyMaker copies,
      ArrivalStore store,
      Admission admission,
      Tenancy tenancy,
      TransactionOperations transaction) {
    this.submissions = submissions;
    this.catalog = catalog;
    this.affiliations = affiliations;
    this.copies = copies;
    this.store = store;
    this.admission = admission;
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
    var masks = Masks.of(known(submission));
    var design = catalog.version(submission.version()).design();
    var copied = copies.copy(submission, design, masks);
    var copy = copied.stream().map(Copied::item).toList();
    var same = Carried.of(submissions.of(submission.enrollment()), submission, copied);
    transaction.executeWithoutResult(_ -> admission.write(submission, copy, same));
  }

  private Known known(Submission submission) {
    var items = submission.items().stream().map(Submission.Item::id);
    var work =
        Stream.of(
            submission.earner().value(), submission.enrollment().value(), submission.id().value());
    return new Known(
        makers(submission),
        affiliations.colleagues(submission.earner()),
        Stream.concat(work, items).toList());
  }

  /// The earner, and the team with whom something in it was made.
  private List<Identity> makers(Submission submission) {
    var team = submission.colleagues().stream();
    return Stream.concat(Stream.of(submission.earner()), team).map(affiliations::identity).toList();
  }

  private boolean isOpen(Submission.Id id) {
    return Boolean.TRUE.equals(transaction.execute(_ -> store.isOpen(id)));
  }
}
