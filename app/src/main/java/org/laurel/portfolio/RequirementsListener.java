package org.laurel.portfolio;

import org.laurel.database.Tenancy;
import org.laurel.learning.Requirements;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A test passed, a score entered or another way chosen can make a portfolio ready, or not.
@Component
class RequirementsListener {

  private final Portfolios portfolios;
  private final Tenancy tenancy;

  RequirementsListener(Portfolios portfolios, Tenancy tenancy) {
    this.portfolios = portfolios;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(Requirements.Changed event) {
    tenancy.within(event.agency(), () -> portfolios.settle(event.enrollment()));
  }
}
