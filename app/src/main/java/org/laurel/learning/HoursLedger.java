package org.laurel.learning;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.HoursAccount;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hours, append only; each line says where it comes from.
@Component
public class HoursLedger {

  public enum Provenance {
    SESSION_CHECK_IN("Session check-in"),
    ACTIVITY("Activity"),
    ACCEPTED_EVIDENCE("Accepted evidence"),
    DECLARED("Logged by you"),
    CORRECTION("Correction");

    private final String title;

    Provenance(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /// Announced when a line was added.
  public record Credited(AgencyId agency, Enrollment.Id enrollment) {}

  private final HoursStore store;
  private final ApplicationEventPublisher events;

  HoursLedger(HoursStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /// Adds a line. The same `basis` is never credited twice, so that no hour counts double.
  ///
  /// @param basis what the hours are for, such as `EOLA-1` or `session 2026-11-03`
  /// @return whether the line is new; what was credited before stays as it is
  @Transactional
  public boolean credit(
      Enrollment.Id enrollment,
      HoursAccount account,
      BigDecimal hours,
      Provenance provenance,
      String basis,
      Person.Id by) {
    return add(enrollment, account, hours, provenance, basis, null, by);
  }

  /// Adds a line that puts others right: below zero where they are too many.
  ///
  /// @param reason what its owner reads, or null where the owner put it right
  @Transactional
  boolean correct(
      Enrollment.Id enrollment,
      HoursAccount account,
      BigDecimal hours,
      String basis,
      @Nullable String reason,
      Person.Id by) {
    return add(enrollment, account, hours, Provenance.CORRECTION, basis, reason, by);
  }

  private boolean add(
      Enrollment.Id enrollment,
      HoursAccount account,
      BigDecimal hours,
      Provenance provenance,
      String basis,
      @Nullable String reason,
      Person.Id by) {
    var isNew = store.insert(enrollment, account, hours, provenance, basis, reason, by);
    if (isNew) events.publishEvent(new Credited(Tenancy.current(), enrollment));
    return isNew;
  }

  /// Logged hours by account; an account without a line is absent.
  @Transactional(readOnly = true)
  public Map<HoursAccount, BigDecimal> logged(Enrollment.Id enrollment) {
    return sum(store.lines(List.of(enrollment)));
  }

  /// The actor's enrollment with its hours, in one statement.
  ///
  /// @throws NotFound when there is none, or it is somebody else's
  @Transactional(readOnly = true)
  public Worked own(Actor actor, Enrollment.Id id) {
    return store
        .worked(id)
        .filter(it -> it.enrollment().person().equals(actor.id()))
        .orElseThrow(() -> new NotFound("The enrollment"));
  }

  static Map<HoursAccount, BigDecimal> sum(List<HoursLine> lines) {
    var sums = new EnumMap<HoursAccount, BigDecimal>(HoursAccount.class);
    for (var line : lines) sums.merge(line.account(), line.hours(), BigDecimal::add);
    return sums;
  }
}
