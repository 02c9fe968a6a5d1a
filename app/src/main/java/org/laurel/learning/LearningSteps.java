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
    return store.of(new Person.Id(person.value())).stream()
        .flatMap(it -> step(it).stream())
        .toList();
  }

  private Optional<NextStep> step(Enrollment it) {
    return switch (it.state()) {
      case NOT_STARTED ->
          step(it, Urgency.NEW, "Add your first piece of evidence. A photo is enough.", "Begin");
      case STARTED ->
          step(it, Urgency.UNDER_WAY, "Go on where you were: it is all saved.", "Add evidence");
      case READY_TO_CHECK ->
          step(it, Urgency.READY, "Everything is there. Look through it once.", "Submit");
      case PAUSED -> step(it, Urgency.WAITING, "You paused this. It waits for you.", "Look at it");
      case WITH_ASSESSORS, ONE_MORE_STEP, EARNED, LEFT -> Optional.empty();
    };
  }

  private Optional<NextStep> step(Enrollment it, Urgency urgency, String text, String action) {
    var title = catalog.version(it.version()).design().title();
    return Optional.of(
        new NextStep(urgency, title, text, action, "/enrollments/" + it.id().value()));
  }
}
