package org.laurel.pathways;

import org.laurel.credentials.Credential;
import org.laurel.database.InTurn;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The last piece completes a pathway by itself, whichever it is.
@Component
class Arrivals {

  private final Settlement settlement;
  private final Enrollments enrollments;
  private final InTurn inTurn;
  private final Tenancy tenancy;

  Arrivals(Settlement settlement, Enrollments enrollments, InTurn inTurn, Tenancy tenancy) {
    this.settlement = settlement;
    this.enrollments = enrollments;
    this.inTurn = inTurn;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(Credential.Issued event) {
    tenancy.within(event.agency(), () -> settlement.settle(event.earner()));
  }

  @ApplicationModuleListener
  void on(Credential.TakenBack event) {
    tenancy.within(event.agency(), () -> settlement.settle(event.earner()));
  }

  @Async
  @TransactionalEventListener
  void on(Credential.Issued.Together event) {
    inTurn.together(
        event.agency(),
        event.all().stream().map(Credential.Issued::earner).distinct().toList(),
        settlement::settle);
  }

  @Async
  @TransactionalEventListener
  void on(Credential.TakenBack.Together event) {
    inTurn.together(
        event.agency(),
        event.all().stream().map(Credential.TakenBack::earner).distinct().toList(),
        settlement::settle);
  }

  @ApplicationModuleListener
  void on(HoursLedger.Credited event) {
    tenancy.within(
        event.agency(), () -> settlement.settle(enrollments.of(event.enrollment()).person()));
  }
}
