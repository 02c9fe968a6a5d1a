package org.laurel.learning;

import java.util.List;
import java.util.Optional;
import org.laurel.catalog.Catalog;
import org.laurel.database.Identifier;
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

  private final EnrollmentStore store;
  private final Catalog catalog;

  LearningSteps(EnrollmentStore store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  @Override
  @Transactional(readOnly = true)
  public List<NextStep> of(Identifier person) {
    var all = store.of(new Person.Id(person.value()));
    var titles = catalog.titles(all.stream().map(Enrollment::version));
    return all.stream()
        .flatMap(it -> step(it, titles.getOrDefault(it.version(), "")).stream())
        .toList();
  }

  private static Optional<NextStep> step(Enrollment it, String title) {
    return switch (it.state()) {
      case NOT_STARTED ->
          step(
              it,
              title,
              Urgency.NEW,
              "Add your first piece of evidence. A photo is enough.",
              "Begin");
      case STARTED ->
          step(
              it,
              title,
              Urgency.UNDER_WAY,
              "Go on where you were: it is all saved.",
              "Add evidence");
      case READY_TO_CHECK ->
          step(it, title, Urgency.READY, "Everything is there. Look through it once.", "Submit");
      case PAUSED ->
          step(it, title, Urgency.WAITING, "You paused this. It waits for you.", "Look at it");
      case WITH_ASSESSORS, ONE_MORE_STEP, EARNED, LEFT -> Optional.empty();
    };
  }

  private static Optional<NextStep> step(
      Enrollment it, String title, Urgency urgency, String text, String action) {
    return Optional.of(
        new NextStep(urgency, title, text, action, "/enrollments/" + it.id().value()));
  }
}
