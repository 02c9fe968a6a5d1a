package org.laurel.credentials.standing;

import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Begins a change when it is confirmed, and goes on with those that a crash has interrupted.
@Component
class MassRounds {

  private static final Logger LOG = LoggerFactory.getLogger(MassRounds.class);
  private static final int AT_ONCE = 2_000;

  private final MassChangeStore store;
  private final MassWork work;
  private final Agencies agencies;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;

  MassRounds(
      MassChangeStore store,
      MassWork work,
      Agencies agencies,
      Tenancy tenancy,
      TransactionOperations transaction) {
    this.store = store;
    this.work = work;
    this.agencies = agencies;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  @Async
  @TransactionalEventListener
  void on(MassChange.Confirmed confirmed) {
    tenancy.within(confirmed.agency(), () -> carryOut(confirmed.change()));
  }

  @Scheduled(fixedDelayString = "${laurel.issuing.backlog:PT10S}")
  void goOn() {
    for (var agency : agencies.all())
      tenancy.within(
          agency.id(),
          () -> {
            for (var id : transaction.execute(_ -> store.unfinished())) tryTo(id);
          });
  }

  private void tryTo(UUID id) {
    try {
      carryOut(id);
    } catch (RuntimeException e) {
      LOG.error("The change {} of many credentials could not go on", id, e);
    }
  }

  private void carryOut(UUID id) {
    while (work.goOn(id, AT_ONCE)) Thread.onSpinWait();
  }
}
