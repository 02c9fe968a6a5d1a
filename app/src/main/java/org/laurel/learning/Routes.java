package org.laurel.learning;

import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a teacher choose one of the ways in which a version can be shown.
@Component
class Routes {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final Requirements requirements;
  private final RouteStore store;

  Routes(Enrollments enrollments, Catalog catalog, Requirements requirements, RouteStore store) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.requirements = requirements;
    this.store = store;
  }

  /// @param canChange until the first submission; after it, what is judged is fixed
  record Choice(Enrollment enrollment, Version version, Way way, boolean canChange) {}

  /// @throws NotFound when there is nothing to choose, or the enrollment is somebody else's
  @Transactional(readOnly = true)
  Choice own(Actor actor, Enrollment.Id id) {
    return choice(enrollments.own(actor, id));
  }

  private Choice choice(Enrollment enrollment) {
    var version = catalog.version(enrollment.version());
    if (version.design().routes().isEmpty()) throw new NotFound("A choice of ways");
    return new Choice(
        enrollment, version, requirements.way(enrollment.id(), version), canChange(enrollment));
  }

  private static boolean canChange(Enrollment enrollment) {
    return switch (enrollment.state()) {
      case NOT_STARTED, STARTED, READY_TO_CHECK -> true;
      case WITH_ASSESSORS, ONE_MORE_STEP, EARNED, PAUSED, LEFT -> false;
    };
  }

  /// @throws Refused when it is none of the ways, or too late to change
  @Transactional
  void choose(Actor actor, Enrollment.Id id, String code) {
    enrollments.own(actor, id);
    var choice = choice(enrollments.locked(id));
    var route =
        choice.version().design().routes().stream()
            .filter(it -> it.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new Refused("Choose one of the ways below."));
    if (route.equals(choice.way().route())) return;
    if (!choice.canChange())
      throw new Refused(
          choice.enrollment().state().isResting()
              ? "You stopped here for now. Go on in My plan first, and choose your way then."
              : "You have submitted already, so your way stays as it is.");
    store.insert(id, code, actor.id());
    requirements.announce(id);
  }
}
