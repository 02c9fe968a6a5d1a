package org.laurel.portfolio;

import java.util.List;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.laurel.learning.Requirements;
import org.laurel.learning.Worked;
import org.laurel.people.Actor;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads portfolios, and keeps the teacher's state in step with them.
@Component
class Portfolios {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final HoursLedger hours;
  private final Requirements requirements;
  private final PortfolioStore store;
  private final Today today;

  Portfolios(
      Enrollments enrollments,
      Catalog catalog,
      HoursLedger hours,
      Requirements requirements,
      PortfolioStore store,
      Today today) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.hours = hours;
    this.requirements = requirements;
    this.store = store;
    this.today = today;
  }

  /// @throws NotFound when there is none, or it is somebody else's
  @Transactional(readOnly = true)
  Portfolio own(Actor actor, Enrollment.Id id) {
    return read(hours.own(actor, id));
  }

  /// The same, and nobody else changes it until the open transaction ends.
  @Transactional
  Portfolio ownLocked(Actor actor, Enrollment.Id id) {
    var enrollment = enrollments.locked(id);
    if (!enrollment.person().equals(actor.id())) throw new NotFound("The enrollment");
    return read(enrollment);
  }

  /// Nobody else changes the portfolio meanwhile, and its state is in step before anybody looks.
  @Transactional
  <T> T change(Actor actor, Place place, Change<T> change) {
    var portfolio = ownLocked(actor, place.enrollment());
    var result = change.in(portfolio, SlotPolicy.slot(portfolio, place.slot()));
    settle(place.enrollment());
    return result;
  }

  interface Change<T> {
    T in(Portfolio portfolio, EvidenceSlot slot);
  }

  /// For rooms below, whoever it belongs to.
  @Transactional(readOnly = true)
  Portfolio of(Enrollment.Id id) {
    return read(enrollments.of(id));
  }

  private Portfolio read(Enrollment enrollment) {
    return read(new Worked(enrollment, hours.logged(enrollment.id())));
  }

  private Portfolio read(Worked worked) {
    var enrollment = worked.enrollment();
    var version = catalog.remembered(enrollment.version());
    var way = requirements.way(enrollment.id(), version);
    var kept = store.of(enrollment.id(), today.day());
    return new Portfolio(
        enrollment,
        version,
        way,
        Opening.of(way, kept.last()),
        kept.artifacts(),
        worked.logged(),
        requirements.lines(enrollment.id(), version, way),
        kept.declaration());
  }

  /// Started with the first artifact, ready to check when nothing is missing.
  @Transactional
  void settle(Enrollment.Id id) {
    var portfolio = read(enrollments.locked(id));
    var from = portfolio.enrollment().state();
    if (!List.of(State.NOT_STARTED, State.STARTED, State.READY_TO_CHECK).contains(from)) return;
    var to = portfolio.stateDue();
    if (to != from) enrollments.move(id, to);
  }
}
