package org.laurel.credentials.issuer;

import org.laurel.audit.Log;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings every agency's log up to what was recorded, minute by minute.
@Component
class LogRounds {

  private static final Logger LOG = LoggerFactory.getLogger(LogRounds.class);

  private final Log log;
  private final Agencies agencies;
  private final Tenancy tenancy;

  LogRounds(Log log, Agencies agencies, Tenancy tenancy) {
    this.log = log;
    this.agencies = agencies;
    this.tenancy = tenancy;
  }

  @Scheduled(
      initialDelayString = "${laurel.log.every:PT1M}",
      fixedDelayString = "${laurel.log.every:PT1M}")
  void extend() {
    for (var agency : agencies.all()) tenancy.within(agency.id(), () -> extend(agency));
  }

  /// One agency whose log cannot be signed must not hold up the others; it is tried again.
  private void extend(Agency agency) {
    try {
      if (log.isBehind()) log.extend();
    } catch (RuntimeException e) {
      LOG.error("The log of {} could not be extended", agency.slug(), e);
    }
  }
}
