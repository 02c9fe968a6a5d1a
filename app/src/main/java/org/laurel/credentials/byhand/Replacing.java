package org.laurel.credentials.byhand;

import java.time.InstantSource;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.credentials.Credential;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.laurel.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes the old credential back as soon as the one in its place is issued, and not before: nobody
/// is without one for a moment, however long issuing is halted.
@Component
class Replacing {

  private final ReplacementStore store;
  private final StatusLists statuses;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Agencies agencies;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Replacing(
      ReplacementStore store,
      StatusLists statuses,
      Audit audit,
      ApplicationEventPublisher events,
      Agencies agencies,
      Tenancy tenancy,
      TransactionOperations transaction,
      InstantSource clock) {
    this.store = store;
    this.statuses = statuses;
    this.audit = audit;
    this.events = events;
    this.agencies = agencies;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(Credential.Issued issued) {
    tenancy.within(issued.agency(), this::takeBack);
  }

  /// Also what was issued among many, or before a crash.
  @Scheduled(fixedDelayString = "${laurel.issuing.backlog:PT10S}")
  void finish() {
    for (var agency : agencies.all())
      tenancy.within(agency.id(), () -> transaction.executeWithoutResult(_ -> takeBack()));
  }

  /// The earner has been told by the message of the new one.
  private void takeBack() {
    for (var due : store.due()) {
      var reason = "It was replaced by a corrected credential. " + due.reason();
      if (statuses.revoke(List.of(due.replaced()), reason).isEmpty()) continue;
      var id = new Credential.Id(due.replaced());
      var earner = new Person.Id(due.earner());
      events.publishEvent(new Credential.TakenBack(Tenancy.current(), id, earner, clock.instant()));
      audit.append(Tenancy.current(), "credential replaced", id, "By a corrected one.");
    }
  }
}
