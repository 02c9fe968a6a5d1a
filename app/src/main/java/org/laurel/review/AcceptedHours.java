package org.laurel.review;

import org.laurel.catalog.Catalog;
import org.laurel.catalog.HoursAccount;
import org.laurel.learning.HoursLedger;
import org.laurel.portfolio.Submission;
import org.laurel.portfolio.Submissions;
import org.springframework.stereotype.Component;

/// Credits the homework hours of the evidence that was accepted.
@Component
class AcceptedHours {

  private final Submissions submissions;
  private final Catalog catalog;
  private final HoursLedger ledger;

  AcceptedHours(Submissions submissions, Catalog catalog, HoursLedger ledger) {
    this.submissions = submissions;
    this.catalog = catalog;
    this.ledger = ledger;
  }

  /// Of every slot that was filled in any attempt. The line is entered in the teacher's own name,
  /// because the teacher reads the ledger and assessors stay unnamed.
  void credit(Origin origin) {
    var all = submissions.of(origin.enrollment());
    var design = catalog.version(all.getFirst().version()).design();
    all.stream()
        .flatMap(it -> it.items().stream())
        .map(Submission.Item::slot)
        .distinct()
        .map(design::slot)
        .filter(slot -> slot.homeworkHours().signum() > 0)
        .forEach(slot ->
            ledger.credit(
                origin.enrollment(),
                HoursAccount.HOMEWORK,
                slot.homeworkHours(),
                HoursLedger.Provenance.ACCEPTED_EVIDENCE,
                slot.code(),
                origin.earner()));
  }
}
