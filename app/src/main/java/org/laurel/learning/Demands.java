package org.laurel.learning;

import java.util.Optional;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Requirement.Line;
import org.laurel.web.NextStep;
import org.laurel.web.NextStep.Urgency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What a micro-credential asks for besides evidence, as the next step of whoever is on it.
@Component
class Demands {

  private final Requirements requirements;
  private final ObjectProvider<Gathering> gathering;

  Demands(Requirements requirements, ObjectProvider<Gathering> gathering) {
    this.requirements = requirements;
    this.gathering = gathering;
  }

  /// What cannot wait, such as a test that is under way; and all else when the evidence is there.
  Optional<NextStep> step(Enrollment it, Version version) {
    var open = requirements.open(it.id(), version).toList();
    if (open.isEmpty()) return Optional.empty();
    return open.stream()
        .filter(line -> line.state() == Requirement.State.UNDER_WAY)
        .findFirst()
        .or(() -> isGathered(it) ? Optional.of(open.getFirst()) : Optional.empty())
        .map(line -> step(it, version.design().title(), line));
  }

  private boolean isGathered(Enrollment it) {
    return it.state() == State.STARTED
        && gathering.stream().allMatch(each -> each.isComplete(it.id()));
  }

  private static NextStep step(Enrollment it, String title, Line line) {
    var path = "/enrollments/" + it.id().value() + "/" + line.where();
    return new NextStep(Urgency.READY, title, line.sentence(), line.action(), path);
  }
}
