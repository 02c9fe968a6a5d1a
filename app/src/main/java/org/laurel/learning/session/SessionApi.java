package org.laurel.learning.session;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sessions and check-in for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1")
class SessionApi {

  private final Sessions sessions;
  private final CheckIns checkIns;

  SessionApi(Sessions sessions, CheckIns checkIns) {
    this.sessions = sessions;
    this.checkIns = checkIns;
  }

  public record SessionBody(
      UUID id,
      String title,
      Instant starts,
      Instant ends,
      BigDecimal hours,
      String place,
      String link,
      boolean calledOff,
      boolean attended) {

    static SessionBody of(Appointment it) {
      var session = it.session();
      return new SessionBody(
          session.id().value(),
          session.title(),
          session.starts(),
          session.ends(),
          session.hours(),
          session.place(),
          session.link(),
          session.isCalledOff(),
          it.attended());
    }
  }

  public record Code(
      @NotBlank(message = "Give the code that the session shows.")
          @Size(max = 20, message = "A code has eight letters and digits.")
          String code) {}

  public record CheckInBody(UUID session, boolean attended) {}

  @GetMapping("/enrollments/{id}/sessions")
  @Operation(summary = "Lists the sessions of the cohort in which I have a seat")
  List<SessionBody> mine(Actor actor, @PathVariable UUID id) {
    return sessions.own(actor, new Enrollment.Id(id)).stream().map(SessionBody::of).toList();
  }

  @PutMapping("/sessions/{id}/check-in")
  @Operation(summary = "Checks me in by the code on the screen; its hours are credited once")
  CheckInBody checkIn(Actor actor, @PathVariable UUID id, @Valid @RequestBody Code body) {
    checkIns.byCode(actor, new Session.Id(id), body.code());
    return new CheckInBody(id, true);
  }
}
