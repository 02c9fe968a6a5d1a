package org.laurel.learning;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.Version;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.laurel.learning.Requirement.Line;
import org.laurel.learning.Requirement.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a version asks of a teacher besides evidence and hours: a way chosen, a test passed, scores
/// of tests elsewhere.
@Component
public class Requirements {

  private static final Line CHOOSE =
      new Line(
          "route",
          "Choose your way",
          "Choose your way first: this can be shown in more than one way.",
          State.UNDER_WAY);

  private final RouteStore routes;
  private final List<Requirement> kinds;
  private final ApplicationEventPublisher events;

  Requirements(
      RouteStore routes, ObjectProvider<Requirement> kinds, ApplicationEventPublisher events) {
    this.routes = routes;
    this.kinds = kinds.orderedStream().toList();
    this.events = events;
  }

  /// Announced when something was met, or another way was chosen.
  public record Changed(AgencyId agency, Enrollment.Id enrollment) {}

  @Transactional(readOnly = true)
  public Way way(Enrollment.Id id, Version version) {
    var design = version.design();
    if (design.routes().isEmpty()) return new Way(design, null);
    var chosen = routes.chosen(id);
    return new Way(
        design,
        design.routes().stream()
            .filter(it -> chosen.filter(it.code()::equals).isPresent())
            .findFirst()
            .orElse(null));
  }

  /// All that is asked for on this way, met or not.
  @Transactional(readOnly = true)
  public List<Line> lines(Enrollment.Id enrollment, Version version, Way way) {
    if (way.isOpen()) return List.of(CHOOSE);
    return kinds.stream().flatMap(it -> it.lines(enrollment, version, way).stream()).toList();
  }

  /// What was shown besides evidence, as an assessor may read it.
  @Transactional(readOnly = true)
  public List<String> met(Enrollment.Id enrollment, Version version) {
    return all(enrollment, version).filter(Line::isMet).map(Line::sentence).toList();
  }

  /// For the rooms that keep a teacher's state in step.
  public void announce(Enrollment.Id id) {
    events.publishEvent(new Changed(Tenancy.current(), id));
  }

  /// What is still to do on this way, the first first.
  Stream<Line> open(Enrollment.Id enrollment, Version version) {
    return all(enrollment, version).filter(it -> !it.isMet());
  }

  private Stream<Line> all(Enrollment.Id enrollment, Version version) {
    return lines(enrollment, version, way(enrollment, version)).stream();
  }
}
