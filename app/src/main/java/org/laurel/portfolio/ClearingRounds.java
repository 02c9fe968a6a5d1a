package org.laurel.portfolio;

import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears up in every agency, a few times a day.
@Component
class ClearingRounds {

  private final Agencies agencies;
  private final Clearing clearing;
  private final Tenancy tenancy;

  ClearingRounds(Agencies agencies, Clearing clearing, Tenancy tenancy) {
    this.agencies = agencies;
    this.clearing = clearing;
    this.tenancy = tenancy;
  }

  @Scheduled(
      initialDelayString = "${laurel.evidence.clearing:PT6H}",
      fixedDelayString = "${laurel.evidence.clearing:PT6H}")
  void go() {
    for (var agency : agencies.all()) tenancy.within(agency.id(), clearing::clear);
  }
}
