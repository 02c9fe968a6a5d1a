package org.laurel.learning.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.learning.Enrollment;
import org.laurel.learning.PlanNote;
import org.laurel.learning.PlanPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The next session: it cannot be moved, so it comes before all else when it is near.
@Component
@Order(10)
class SessionPart implements PlanPart {

  private static final Duration NEAR = Duration.ofDays(1);

  private final Sessions sessions;
  private final InstantSource clock;

  SessionPart(Sessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Map<Enrollment.Id, PlanNote> notes(List<Enrollment> all) {
    return each(
        all,
        it ->
            new PlanNote(
                "Next session: %s, %s."
                    .formatted(it.session().title(), it.session().when(sessions.zone())),
                "See the sessions",
                "/enrollments/" + it.enrollment().value() + "/sessions"));
  }

  @Override
  public Map<Enrollment.Id, PlanNote> next(List<Enrollment> all) {
    var near = each(all, this::step);
    near.values().removeIf(it -> it.text().isEmpty());
    return near;
  }

  private PlanNote step(Appointment it) {
    var session = it.session();
    var when = session.when(sessions.zone());
    if (session.isOpen(clock.instant()))
      return new PlanNote(
          "Your session is on: %s, %s.".formatted(session.title(), when),
          "Check in",
          session.checkInPath());
    var isNear = session.starts().isBefore(clock.instant().plus(NEAR));
    return new PlanNote(
        isNear ? "Your next session: %s, %s.".formatted(session.title(), when) : "",
        "See the sessions",
        "/enrollments/" + it.enrollment().value() + "/sessions");
  }

  /// The first session of each that is not over, not called off and not attended.
  private Map<Enrollment.Id, PlanNote> each(
      List<Enrollment> all, Function<Appointment, PlanNote> note) {
    var now = clock.instant();
    return sessions.of(all).stream()
        .filter(it -> !it.attended() && !it.session().isCalledOff())
        .filter(it -> it.session().ends().isAfter(now))
        .collect(
            Collectors.toMap(Appointment::enrollment, note, (first, _) -> first, HashMap::new));
  }
}
