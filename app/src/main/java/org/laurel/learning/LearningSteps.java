package org.laurel.learning;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laurel.catalog.Catalog;
import org.laurel.database.Identifier;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Person;
import org.laurel.web.NextStep;
import org.laurel.web.NextStep.Urgency;
import org.laurel.web.NextSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a teacher could do next in what they have begun. Where assessors have spoken, or a
/// credential is there, rooms above know better.
@Component
class LearningSteps implements NextSteps {

  private static final Set<State> UNDER_WAY = EnumSet.of(State.NOT_STARTED, State.STARTED);
  private static final Set<State> OURS =
      EnumSet.of(State.NOT_STARTED, State.STARTED, State.READY_TO_CHECK, State.PAUSED);

  private final EnrollmentStore store;
  private final Catalog catalog;
  private final Demands demands;
  private final PlanParts parts;

  LearningSteps(EnrollmentStore store, Catalog catalog, Demands demands, PlanParts parts) {
    this.store = store;
    this.catalog = catalog;
    this.demands = demands;
    this.parts = parts;
  }

  @Override
  @Transactional(readOnly = true)
  public List<NextStep> of(Identifier person) {
    var all = store.of(new Person.Id(person.value()));
    var ahead = parts.next(all.stream().filter(it -> UNDER_WAY.contains(it.state())).toList());
    return all.stream()
        .filter(it -> OURS.contains(it.state()))
        .flatMap(it -> step(it, Optional.ofNullable(ahead.get(it.id()))).stream())
        .toList();
  }

  private Optional<NextStep> step(Enrollment it, Optional<PlanNote> next) {
    var version = catalog.remembered(it.version());
    var title = version.design().title();
    return switch (it.state()) {
      case NOT_STARTED, STARTED ->
          demands
              .step(it, version)
              .or(() -> next.map(note -> planned(it, title, note)))
              .or(() -> evidence(it, title));
      case READY_TO_CHECK ->
          step(it, title, Urgency.READY, "Everything is there. Look through it once.", "Submit");
      case PAUSED ->
          step(it, title, Urgency.WAITING, "You paused this. It waits for you.", "Look at it");
      case WITH_ASSESSORS, ONE_MORE_STEP, EARNED, LEFT -> Optional.empty();
    };
  }

  /// What the teacher planned to do next says more than that something is to be done.
  private static NextStep planned(Enrollment it, String title, PlanNote next) {
    var urgency = it.state() == State.NOT_STARTED ? Urgency.NEW : Urgency.UNDER_WAY;
    return new NextStep(urgency, title, next.text(), next.action(), next.path());
  }

  private static Optional<NextStep> evidence(Enrollment it, String title) {
    return it.state() == State.NOT_STARTED
        ? step(
            it, title, Urgency.NEW, "Add your first piece of evidence. A photo is enough.", "Begin")
        : step(
            it, title, Urgency.UNDER_WAY, "Go on where you were: it is all saved.", "Add evidence");
  }

  private static Optional<NextStep> step(
      Enrollment it, String title, Urgency urgency, String text, String action) {
    return Optional.of(
        new NextStep(urgency, title, text, action, "/enrollments/" + it.id().value()));
  }
}
