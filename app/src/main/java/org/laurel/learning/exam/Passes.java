package org.laurel.learning.exam;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isCurrentTransactionReadOnly;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.springframework.stereotype.Component;

/// Knows whose test is passed. A result is never taken back, so once seen it need not be asked for
/// again by every look at a portfolio.
@Component
class Passes {

  private static final int MOST_KEPT = 10_000;

  private final Set<Passed> seen = ConcurrentHashMap.newKeySet();
  private final SittingStore sittings;

  Passes(SittingStore sittings) {
    this.sittings = sittings;
  }

  private record Passed(AgencyId agency, Enrollment.Id enrollment) {}

  boolean isKnown(Enrollment.Id enrollment) {
    return seen.contains(new Passed(Tenancy.current(), enrollment));
  }

  /// What a transaction that writes has seen may still be undone.
  Tries tries(Enrollment.Id enrollment) {
    var tries = sittings.tries(enrollment);
    if (tries.passed() && isCurrentTransactionReadOnly()) {
      if (seen.size() >= MOST_KEPT) seen.clear();
      seen.add(new Passed(Tenancy.current(), enrollment));
    }
    return tries;
  }
}
