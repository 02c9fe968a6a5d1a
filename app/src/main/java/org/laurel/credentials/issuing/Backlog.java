package org.laurel.credentials.issuing;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Issues what was left waiting by a halt, a crash or a mishap.
@Component
class Backlog {

  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
  private static final int AT_ONCE = 500;
  private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final IssuanceStore store;
  private final Issuance issuance;
  private final Agencies agencies;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;

  Backlog(
      IssuanceStore store,
      Issuance issuance,
      Agencies agencies,
      Tenancy tenancy,
      TransactionOperations transaction) {
    this.store = store;
    this.issuance = issuance;
    this.agencies = agencies;
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelayString = "${laurel.issuing.backlog:PT10S}")
  void finish() {
    for (var agency : agencies.all()) tenancy.within(agency.id(), () -> finish(agency));
  }

  /// What more than one transaction takes is issued by several hands: while one waits for the
  /// database, another signs.
  private void finish(Agency agency) {
    var first = issueAfter(BEFORE_ALL, agency);
    first.ifPresent(
        last -> byAllHands(() -> tenancy.within(agency.id(), () -> goOn(last, agency))));
  }

  private static void byAllHands(Runnable work) {
    try (var hands = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var all =
          IntStream.range(0, HANDS)
              .mapToObj(_ -> CompletableFuture.runAsync(work, hands))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).join();
    }
  }

  private void goOn(UUID award, Agency agency) {
    for (var last = Optional.of(award); last.isPresent(); ) last = issueAfter(last.get(), agency);
  }

  private Optional<UUID> issueAfter(UUID award, Agency agency) {
    try {
      return issuance.issueAfter(award, AT_ONCE);
    } catch (RuntimeException e) {
      LOG.warn("{} issues one by one, because many at once failed", agency.slug(), e);
      return issueSingly(award, agency);
    }
  }

  private Optional<UUID> issueSingly(UUID after, Agency agency) {
    var waiting = transaction.execute(_ -> store.pendingAfter(after, AT_ONCE));
    for (var award : waiting) issue(award, agency);
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast());
  }

  /// One award that cannot be issued must not hold up those behind it; it is tried again.
  private void issue(UUID award, Agency agency) {
    try {
      issuance.issue(award);
    } catch (RuntimeException e) {
      LOG.error("The award {} of {} could not be issued", award, agency.slug(), e);
    }
  }
}
