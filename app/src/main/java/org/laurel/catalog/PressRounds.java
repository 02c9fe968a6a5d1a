package org.laurel.catalog;

import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Prints what a new edition of Laurel draws in another way, behind the visitors.
@Component
class PressRounds {

  private final Press press;
  private final Agencies agencies;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;

  PressRounds(Press press, Agencies agencies, Tenancy tenancy, TransactionOperations transaction) {
    this.press = press;
    this.agencies = agencies;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  /// Soon after the start, and then now and then, because another process may be older.
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void go() {
    for (var agency : agencies.all())
      tenancy.within(
          agency.id(),
          () -> {
            while (transaction.execute(_ -> press.printMissing()) > 0) {}
          });
  }
}
