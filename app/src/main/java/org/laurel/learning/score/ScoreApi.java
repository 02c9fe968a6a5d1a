package org.laurel.learning.score;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Scores of tests elsewhere, for programs; their proof is a link.
@RestController
@SignedIn
@RequestMapping("/api/v1/enrollments/{id}/scores")
class ScoreApi {

  private final Scores scores;
  private final Proofs proofs;
  private final Clock clock;

  ScoreApi(Scores scores, Proofs proofs, Clock clock) {
    this.scores = scores;
    this.proofs = proofs;
    this.clock = clock;
  }

  record ScoreBody(
      String score, int year, BigDecimal points, int tested, boolean reached, boolean confirmed) {}

  @GetMapping
  @Operation(summary = "Lists the scores that I entered, the newest first")
  List<ScoreBody> mine(Actor actor, @PathVariable UUID id) {
    var sheet = scores.own(actor, new Enrollment.Id(id));
    return sheet.asked().stream()
        .flatMap(asked -> sheet.of(asked).stream().map(it -> body(it, it.reaches(asked))))
        .toList();
  }

  private static ScoreBody body(ScoreEntry it, boolean reached) {
    var figures = it.figures();
    return new ScoreBody(
        it.score(), figures.year(), figures.points(), figures.tested(), reached, it.isConfirmed());
  }

  @PostMapping("/{code}")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Enters a score; a later one counts in its stead")
  List<ScoreBody> enter(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String code,
      @Valid @RequestBody ScoreForm body)
      throws IOException {
    var enrollment = new Enrollment.Id(id);
    var errors = new BeanPropertyBindingResult(body, "score");
    body.check(scores.own(actor, enrollment).score(code), Year.now(clock).getValue(), errors);
    if (errors.hasErrors())
      throw new Refused(String.valueOf(errors.getAllErrors().getFirst().getDefaultMessage()));
    scores.enter(actor, enrollment, code, body.figures(), proofs.keep(null, body.link()));
    return mine(actor, id);
  }
}
