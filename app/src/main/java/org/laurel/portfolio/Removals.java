package org.laurel.portfolio;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.portfolio.RemovalStore.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Removes a student everywhere: out of every draft at once, and out of what is submitted when a
/// person has decided so.
@Component
class Removals {

  private final Register register;
  private final StudentStore students;
  private final RemovalStore store;
  private final PlacementStore placements;
  private final Portfolios portfolios;
  private final Audit audit;
  private final InstantSource clock;

  Removals(
      Register register,
      StudentStore students,
      RemovalStore store,
      PlacementStore placements,
      Portfolios portfolios,
      Audit audit,
      InstantSource clock) {
    this.register = register;
    this.students = students;
    this.store = store;
    this.placements = placements;
    this.portfolios = portfolios;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param drafts how many things left drafts
  /// @param submitted how many a person has to decide on
  record Removed(int drafts, int submitted) {

    String inWords() {
      return "Taken out of drafts: %d. Submitted, so that a person decides: %d."
          .formatted(drafts, submitted);
    }
  }

  /// What lies in a slot that is with assessors stays there: it is frozen, and decided on.
  @Transactional
  public Removed remove(Actor actor, Student.Id id) {
    if (register.own(actor, id).isRemoved()) return new Removed(0, 0);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var drafts = store.shown(id).stream().filter(it -> canChange(actor, it)).toList();
    drafts.forEach(it -> store.takeOut(it, now));
    students.setRemoved(id, now);
    enrollments(drafts).forEach(portfolios::settle);
    var removed = new Removed(drafts.size(), store.raise(id, actor.id(), now));
    audit.append(actor.id(), "student removed", id, removed.inWords());
    return removed;
  }

  /// Puts back what is still open; what was submitted since, or decided, stays as it is.
  ///
  /// @return how many things lie in drafts again
  @Transactional
  public int undo(Actor actor, Student.Id id) {
    if (!register.own(actor, id).isRemoved()) return 0;
    var back = store.takenOut(id).stream().filter(it -> canChange(actor, it)).toList();
    back.forEach(it -> placements.putBack(it.artifact(), it.enrollment()));
    students.setRemoved(id, null);
    store.withdraw(id, clock.instant());
    enrollments(back).forEach(portfolios::settle);
    audit.append(actor.id(), "student put back", id, "Back in drafts: " + back.size());
    return back.size();
  }

  private boolean canChange(Actor actor, Place place) {
    var portfolio = portfolios.ownLocked(actor, place.enrollment());
    return portfolio.canChange(portfolio.version().design().slot(place.slot()));
  }

  private static List<Enrollment.Id> enrollments(List<Place> places) {
    return places.stream().map(Place::enrollment).distinct().toList();
  }
}
