package org.laurel.pathways;

import org.laurel.credentials.Credential;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The last piece completes a pathway by itself, whichever it is.
@Component
class Arrivals {

  private final Settlement settlement;
  private final Enrollments enrollments;
  private final Tenancy tenancy;

  Arrivals(Settlement settlement, Enrollments enrollments, Tenancy tenancy) {
    this.settlement = settlement;
    this.enrollments = enrollments;
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

  @ApplicationModuleListener
  void on(HoursLedger.Credited event) {
    tenancy.within(
        event.agency(), () -> settlement.settle(enrollments.of(event.enrollment()).person()));
  }
}
