package org.laurel.review;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.Scoring.Receipt;
import org.laurel.web.Errors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reviewing, for programs of assessors.
@RestController
@RequestMapping("/api/v1/reviews")
@Requires(Role.ASSESSOR)
class ReviewApi {

  private final Queue queue;
  private final Scoring scoring;
  private final Files files;

  ReviewApi(Queue queue, Scoring scoring, Files files) {
    this.queue = queue;
    this.scoring = scoring;
    this.files = files;
  }

  /// @param state WAITING for more ratings, or DECIDED
  public record Taken(Review.State state) {}

  @Operation(summary = "Take the next submission to review; 204 when none waits")
  @PostMapping
  ResponseEntity<Task> next(Actor actor) {
    return queue
        .next(actor)
        .map(it -> task(actor, it.code()))
        .map(it -> ResponseEntity.created(URI.create("/api/v1/reviews/" + it.code())).body(it))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @Operation(summary = "A submission in my hands: the blind copy of the evidence, and the rubric")
  @GetMapping("/{code}")
  Task task(Actor actor, @PathVariable String code) {
    return Task.of(scoring.sheet(actor, code), code);
  }

  @Operation(summary = "The file of one piece of evidence, without what says whose it is")
  @GetMapping("/{code}/items/{item}")
  ResponseEntity<Resource> item(Actor actor, @PathVariable String code, @PathVariable UUID item) {
    return ScoringPages.send(files, scoring.item(actor, code, item), actor, code);
  }

  @Operation(summary = "Keep what I have written so far; nobody but me sees it")
  @PutMapping("/{code}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void save(Actor actor, @PathVariable String code, @Valid @RequestBody Scores scores) {
    scoring.save(actor, code, scores.asGiven());
  }

  @Operation(summary = "Send my rating: a level for each criterion, and the next step where needed")
  @PostMapping("/{code}/ratings")
  ResponseEntity<?> rate(
      Actor actor, @PathVariable String code, @Valid @RequestBody Scores scores) {
    return switch (scoring.rate(actor, code, scores.asGiven())) {
      case Receipt.Taken(var state) ->
          ResponseEntity.status(HttpStatus.CREATED).body(new Taken(publicly(state)));
      case Receipt.Practised _ ->
          ResponseEntity.status(HttpStatus.CREATED).body(new Taken(Review.State.DECIDED));
      case Receipt.Incomplete(var errors) -> ResponseEntity.of(problem(errors)).build();
    };
  }

  private static ProblemDetail problem(Errors errors) {
    var first = errors.mistakes().getFirst().sentence();
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, first);
    problem.setProperty("errors", errors.mistakes());
    return problem;
  }

  /// That two raters do not agree is not the second rater's to know.
  private static Review.State publicly(Review.State state) {
    return switch (state) {
      case WAITING, SPLIT, APPROVAL -> Review.State.WAITING;
      case DECIDED -> Review.State.DECIDED;
    };
  }
}
