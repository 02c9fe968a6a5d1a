package org.laurel.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.laurel.database.Identifier;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.web.NextStep;
import org.laurel.web.NextSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What waits for an assessor, for the home page.
@Component
class AssessorSteps implements NextSteps {

  private final Queue queue;
  private final ReviewClock clock;
  private final Calibration calibration;

  AssessorSteps(Queue queue, ReviewClock clock, Calibration calibration) {
    this.queue = queue;
    this.clock = clock;
    this.calibration = calibration;
  }

  @Override
  public boolean concerns(Set<String> roles) {
    return roles.contains(Role.ASSESSOR.name());
  }

  @Override
  @Transactional(readOnly = true)
  public List<NextStep> of(Identifier person) {
    var overview = queue.overview(new Person.Id(person.value()));
    var steps = new ArrayList<NextStep>();
    overview.inHand().stream().findFirst().map(this::goOn).ifPresent(steps::add);
    overview.waiting().stream()
        .findFirst()
        .map(it -> open(overview.waiting().size(), it))
        .ifPresent(steps::add);
    calibration.closed(new Person.Id(person.value())).stream()
        .map(AssessorSteps::practise)
        .forEach(steps::add);
    return steps;
  }

  private NextStep goOn(Review review) {
    return new NextStep(
        NextStep.Urgency.OTHERS_WAIT,
        "Review " + review.code(),
        "You have begun it. It is due " + clock.inWords(review.due()) + ".",
        "Go on",
        "/reviews/" + review.code());
  }

  private NextStep open(int waiting, Review oldest) {
    return new NextStep(
        NextStep.Urgency.OTHERS_WAIT,
        "Review submissions",
        ReviewPages.inWords(waiting) + ", the oldest due " + clock.inWords(oldest.due()) + ".",
        "Open the queue",
        "/reviews");
  }

  private static NextStep practise(String title) {
    return new NextStep(
        NextStep.Urgency.READY,
        "Practise: " + title,
        "Score a few practice papers. Then you get submissions of this micro-credential.",
        "Open the practice papers",
        "/reviews/practice");
  }
}
