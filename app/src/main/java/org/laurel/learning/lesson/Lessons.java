package org.laurel.learning.lesson;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design.Unit;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.Lesson;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.learning.PlannedHours;
import org.laurel.learning.PlannedHours.Credit;
import org.laurel.learning.lesson.Done.Way;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The units that somebody works through, and when each is done.
@Component
@Transactional
public class Lessons {

  private static final List<String> ALONE = List.of("self-paced", "test");

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final DoneStore store;
  private final PlannedHours hours;
  private final InstantSource clock;

  Lessons(
      Enrollments enrollments,
      Catalog catalog,
      DoneStore store,
      PlannedHours hours,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.store = store;
    this.hours = hours;
    this.clock = clock;
  }

  /// @throws org.laurel.web.NotFound when the enrollment is somebody else's
  @Transactional(readOnly = true)
  public Outline outline(Actor actor, Enrollment.Id id) {
    var enrollment = enrollments.own(actor, id);
    return Objects.requireNonNull(outlines(List.of(enrollment)).get(enrollment.id()));
  }

  @Transactional(readOnly = true)
  public Map<Enrollment.Id, Outline> outlines(List<Enrollment> all) {
    var versions = catalog.byId(all.stream().map(Enrollment::version));
    var done =
        store.of(all.stream().map(Enrollment::id).toList()).stream()
            .collect(
                Collectors.groupingBy(Done::enrollment, Collectors.toMap(Done::unit, it -> it)));
    var written =
        store.written(versions.keySet()).stream()
            .collect(
                Collectors.groupingBy(
                    DoneStore.Written::version,
                    Collectors.mapping(DoneStore.Written::unit, Collectors.toSet())));
    return all.stream()
        .map(it ->
            new Outline(
                it,
                Objects.requireNonNull(versions.get(it.version())),
                done.getOrDefault(it.id(), Map.of()),
                written.getOrDefault(it.version(), java.util.Set.of())))
        .collect(Collectors.toMap(it -> it.enrollment().id(), it -> it));
  }

  @Transactional(readOnly = true)
  Reading reading(Actor actor, Enrollment.Id id, String code) {
    var outline = outline(actor, id);
    return new Reading(outline, outline.unit(code), lesson(outline, code));
  }

  private @Nullable Lesson lesson(Outline outline, String code) {
    return catalog.lessons(outline.version().id()).stream()
        .filter(it -> it.unit().equals(code))
        .findFirst()
        .orElse(null);
  }

  /// Done by the teacher's word, or where the unit asks a question, by its answer. Doing it again
  /// changes nothing.
  ///
  /// @param answer which choice, counted from 1, or null where the unit asks nothing
  /// @throws Refused when the answer is not the right one
  void finish(Actor actor, Enrollment.Id id, String code, @Nullable Integer answer) {
    enrollments.locked(id);
    var reading = reading(actor, id, code);
    if (reading.done() != null) return;
    if (reading.outline().enrollment().state().isResting())
      throw new Refused("You stopped here for now. Choose “Go on with it” in My plan first.");
    var check = reading.check();
    if (check != null) compare(check, answer);
    begin(reading.outline().enrollment());
    var basis = credit(actor, id, reading.unit());
    store.insert(new Done(id, code, check == null ? Way.WORD : Way.CHECK, basis, clock.instant()));
  }

  private static void compare(Lesson.Check check, @Nullable Integer answer) {
    if (answer == null) throw new Refused("Choose an answer first.");
    if (answer != check.answer())
      throw new Refused("Not quite. " + check.because() + " Look again, and choose another.");
  }

  private void begin(Enrollment enrollment) {
    if (enrollment.state() == State.NOT_STARTED) enrollments.move(enrollment.id(), State.STARTED);
  }

  /// Sessions bring their hours by check-in, and homework by evidence.
  private @Nullable String credit(Actor actor, Enrollment.Id id, Unit unit) {
    if (!ALONE.contains(unit.kind())) return null;
    var name = "Unit " + unit.code();
    return hours.credit(
        id,
        new Credit(HoursAccount.SELF_PACED, unit.hours(), Provenance.ACTIVITY, name),
        actor.id());
  }

  /// Not done after all; the hours that it brought are taken back.
  void reopen(Actor actor, Enrollment.Id id, String code) {
    enrollments.locked(id);
    var reading = reading(actor, id, code);
    var done = reading.done();
    if (done == null) return;
    if (!reading.canReopen())
      throw new Refused("You were at the session of this unit. Ask its facilitator to correct it.");
    if (done.basis() != null) hours.takeBack(id, done.basis(), null, actor.id());
    store.delete(id, code);
  }

  /// Whoever was at the session of a unit has done it, whatever they said of it before.
  public void attended(Enrollment.Id id, String unit) {
    begin(enrollments.locked(id));
    if (store.one(id, unit).isEmpty())
      store.insert(new Done(id, unit, Way.SESSION, null, clock.instant()));
  }

  /// Was not at the session after all.
  public void missed(Enrollment.Id id, String unit) {
    store
        .one(id, unit)
        .filter(it -> it.way() == Way.SESSION)
        .ifPresent(_ -> store.delete(id, unit));
  }
}
