package org.laurel.credentials.owner;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.laurel.credentials.Credential;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The days on which earners want to be told to renew.
@Component
class Reminders {

  private static final int MOST_YEARS = 20;

  private final ReminderStore store;
  private final Agencies agencies;
  private final InstantSource clock;

  Reminders(ReminderStore store, Agencies agencies, InstantSource clock) {
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<LocalDate> of(Credential credential) {
    return store.of(credential.id().value());
  }

  /// @param day as a browser sends it
  /// @throws Refused when it is no day to come
  @Transactional
  public LocalDate set(Credential credential, String day) {
    var due = read(day.strip());
    var today = today(agencies.current());
    if (!due.isAfter(today)) throw new Refused("Choose a day that is still to come.");
    if (due.isAfter(today.plusYears(MOST_YEARS)))
      throw new Refused("20 years from now are the most. Choose an earlier day.");
    store.set(credential.id().value(), due);
    return due;
  }

  @Transactional
  public void remove(Credential credential) {
    store.remove(credential.id().value());
  }

  private static LocalDate read(String day) {
    if (day.isEmpty()) throw new Refused("Choose the day on which we should remind you.");
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException _) {
      throw new Refused("Enter the day as year, month and day, such as 2027-06-30.");
    }
  }

  private LocalDate today(Agency agency) {
    return LocalDate.ofInstant(clock.instant(), agency.timeZone());
  }
}
