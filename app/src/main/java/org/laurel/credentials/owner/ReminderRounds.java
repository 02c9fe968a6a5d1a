package org.laurel.credentials.owner;

import java.time.InstantSource;
import java.time.LocalDate;
import org.laurel.credentials.owner.ReminderStore.Due;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells earners in time to renew: on the day that they chose, once.
@Component
public class ReminderRounds {

  private final ReminderStore store;
  private final Agencies agencies;
  private final Notices notices;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  ReminderRounds(
      ReminderStore store,
      Agencies agencies,
      Notices notices,
      Tenancy tenancy,
      TransactionOperations transaction,
      InstantSource clock) {
    this.store = store;
    this.agencies = agencies;
    this.notices = notices;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Looks into every agency.
  @Scheduled(
      initialDelayString = "${laurel.reminders.every:PT1H}",
      fixedDelayString = "${laurel.reminders.every:PT1H}")
  public void go() {
    for (var agency : agencies.all())
      tenancy.within(agency.id(), () -> transaction.executeWithoutResult(_ -> tell(agency)));
  }

  private void tell(Agency agency) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, agency.timeZone());
    for (var due : store.take(today, now)) notices.tell(new Person.Id(due.earner()), notice(due));
  }

  private static Notice notice(Due due) {
    var text =
        "You asked us to remind you today of “%s”. Look at what it counts for, and renew what runs"
            + " out.";
    return new Notice(
        Notice.Urgency.PROMPT,
        "Time to renew",
        text.formatted(due.title()),
        "See your credential",
        "/credentials/" + due.credential() + "/mine");
  }
}
