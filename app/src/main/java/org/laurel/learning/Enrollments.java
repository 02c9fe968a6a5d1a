package org.laurel.learning;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.AgencyId;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.EnrollmentGate.Verdict.Closed;
import org.laurel.learning.EnrollmentGate.Verdict.Open;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who works toward what in the current agency, and how far they are.
@Component
public class Enrollments {

  private final EnrollmentStore store;
  private final EnrollmentEventStore events;
  private final Catalog catalog;
  private final ObjectProvider<EnrollmentGate> gates;
  private final ObjectProvider<Renewal> renewals;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher listeners;

  /// Announced when somebody has left; what was kept for them alone is free again.
  public record Left(AgencyId agency, Enrollment.Id enrollment) {}

  Enrollments(
      EnrollmentStore store,
      EnrollmentEventStore events,
      Catalog catalog,
      ObjectProvider<EnrollmentGate> gates,
      ObjectProvider<Renewal> renewals,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher listeners) {
    this.store = store;
    this.events = events;
    this.catalog = catalog;
    this.gates = gates;
    this.renewals = renewals;
    this.ids = ids;
    this.clock = clock;
    this.listeners = listeners;
  }

  /// Enrols the actor; enrolling again answers the enrollment that is there, unless what was earned
  /// in it runs out.
  ///
  /// @throws org.laurel.web.Refused when a gate is closed to them
  @Transactional
  public Enrollment enrol(Actor actor, Version.Id version) {
    var turns = store.of(actor.id(), version);
    return turns.isEmpty() || isToRenew(turns.getFirst())
        ? enrolAnew(actor, version, turns.size() + 1)
        : turns.getFirst();
  }

  private boolean isToRenew(Enrollment last) {
    return last.state() == State.EARNED
        && renewals.stream().anyMatch(it -> it.isDue(last.person(), last.version()));
  }

  private Enrollment enrolAnew(Actor actor, Version.Id version, int turn) {
    var design = catalog.version(version);
    gates.forEach(gate -> pass(gate.mayEnrol(actor.id(), design)));
    var enrollment =
        new Enrollment(
            new Enrollment.Id(ids.next()), actor.id(), version, State.NOT_STARTED, clock.instant());
    if (store.insert(enrollment, turn))
      events.insert(enrollment.id(), null, enrollment.state(), null, enrollment.since());
    return store.of(actor.id(), version).getFirst();
  }

  private static void pass(EnrollmentGate.Verdict verdict) {
    switch (verdict) {
      case Open _ -> {}
      case Closed(var sentence) -> throw new Refused(sentence);
    }
  }

  /// @throws org.laurel.web.NotFound when there is none, or it is somebody else's
  @Transactional(readOnly = true)
  public Enrollment own(Actor actor, Enrollment.Id id) {
    return store
        .byId(id)
        .filter(it -> it.person().equals(actor.id()))
        .orElseThrow(() -> new NotFound("The enrollment"));
  }

  /// Keeps others from changing the enrollment, and what hangs on it, until the open transaction
  /// ends: so that what was decided on is what is stored.
  @Transactional(propagation = Propagation.MANDATORY)
  public Enrollment locked(Enrollment.Id id) {
    return store.lock(id).orElseThrow(() -> new NotFound("The enrollment"));
  }

  /// For rooms above, whoever it belongs to.
  @Transactional(readOnly = true)
  public Enrollment of(Enrollment.Id id) {
    return store.byId(id).orElseThrow(() -> new NotFound("The enrollment"));
  }

  /// The one begun last stands first.
  @Transactional(readOnly = true)
  public List<Enrollment> of(Person.Id person) {
    return store.of(person);
  }

  /// Moves to a state that may follow, and records when: it is the dosage record of the study.
  ///
  /// @throws org.laurel.web.Refused when the state cannot follow the present one
  @Transactional
  public Enrollment move(Enrollment.Id id, State to) {
    return move(of(id), to, null);
  }

  /// Pauses or leaves, without penalty: everything stays as it is.
  @Transactional
  public Enrollment rest(Actor actor, Enrollment.Id id, State to, Reason reason) {
    if (!to.isResting()) throw new IllegalArgumentException("no rest: " + to);
    var rested = move(own(actor, id), to, reason);
    if (to == State.LEFT) listeners.publishEvent(new Left(Tenancy.current(), id));
    return rested;
  }

  /// Goes on where the teacher was before they paused or left.
  @Transactional
  public Enrollment resume(Actor actor, Enrollment.Id id) {
    var enrollment = own(actor, id);
    return enrollment.state().isResting() ? move(enrollment, events.before(id), null) : enrollment;
  }

  private Enrollment move(Enrollment enrollment, State to, @Nullable Reason reason) {
    var from = enrollment.state();
    if (!from.next().contains(to))
      throw new Refused(
          "This micro-credential is in the state “%s”, so it cannot become “%s” now."
              .formatted(from.title(), to.title()));
    var now = clock.instant();
    if (!store.update(enrollment.id(), from, to, now))
      throw new OptimisticLockingFailureException("enrollment " + enrollment.id().value());
    events.insert(enrollment.id(), from, to, reason, now);
    return enrollment.in(to, now);
  }
}
