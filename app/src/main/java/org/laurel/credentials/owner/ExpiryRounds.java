package org.laurel.credentials.owner;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.laurel.credentials.owner.ExpiryStore.Due;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells earners 60 and 14 days before a credential runs out, each once.
@Component
public class ExpiryRounds {

  static final int FIRST_DAYS = 60;

  /// The nearest first: whoever is told of it needs no word of the farther one.
  private static final List<Integer> DAYS_BEFORE = List.of(14, FIRST_DAYS);

  private final ExpiryStore store;
  private final Agencies agencies;
  private final Notices notices;
  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  ExpiryRounds(
      ExpiryStore store,
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
    for (var days : DAYS_BEFORE)
      for (var due : store.take(days, now, now.plus(days, DAYS)))
        notices.tell(new Person.Id(due.earner()), notice(due, agency.timeZone()));
  }

  private static Notice notice(Due due, ZoneId zone) {
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.US)
            .format(due.until().atZoneSameInstant(zone));
    return new Notice(
        Notice.Urgency.PROMPT,
        "A credential of yours runs out soon",
        "Your credential “%s” is valid until %s. To renew it, earn it again before that day: what it asks for now stands on its page."
            .formatted(due.title(), day),
        "See what it asks for",
        "/catalogue/" + due.slug());
  }
}
