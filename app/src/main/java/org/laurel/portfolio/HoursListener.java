package org.laurel.portfolio;

import org.laurel.database.Tenancy;
import org.laurel.learning.HoursLedger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// The last hour that was missing makes a portfolio ready, as the last piece of evidence does.
@Component
class HoursListener {

  private final Portfolios portfolios;
  private final Tenancy tenancy;

  HoursListener(Portfolios portfolios, Tenancy tenancy) {
    this.portfolios = portfolios;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(HoursLedger.Credited event) {
    tenancy.within(event.agency(), () -> portfolios.settle(event.enrollment()));
  }
}
