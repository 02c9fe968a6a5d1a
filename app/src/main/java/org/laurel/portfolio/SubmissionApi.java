package org.laurel.portfolio;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Check.Finding;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The last look at a portfolio, and its submission, for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1/enrollments/{id}")
class SubmissionApi {

  private final NameSearch portfolios;
  private final Declarations declarations;
  private final Handover handover;

  SubmissionApi(NameSearch portfolios, Declarations declarations, Handover handover) {
    this.portfolios = portfolios;
    this.declarations = declarations;
    this.handover = handover;
  }

  public record CheckBody(boolean ready, List<Finding> missing, List<Finding> warnings) {}

  public record SubmissionBody(UUID id, int attempt) {}

  @GetMapping("/check")
  @Operation(summary = "Says whether the portfolio can be submitted, and what is missing")
  CheckBody check(Actor actor, @PathVariable UUID id) {
    var check = portfolios.searched(actor, new Enrollment.Id(id)).check();
    return new CheckBody(check.ready(), check.missing(), check.warnings());
  }

  @PostMapping("/declaration")
  @Operation(summary = "Says what AI and other people had to do with it; answers the check")
  CheckBody declare(Actor actor, @PathVariable UUID id, @RequestBody Declaration declaration) {
    declarations.declare(actor, new Enrollment.Id(id), declaration);
    return check(actor, id);
  }

  @PostMapping("/submissions")
  @Operation(summary = "Submits what is open; sent again, it answers the same submission")
  ResponseEntity<SubmissionBody> submit(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Students students,
      @RequestParam(required = false) Declaration.@Nullable Short declaration) {
    var answers = new Handover.Answers(students, declaration);
    var submission = handover.submit(actor, new Enrollment.Id(id), answers);
    return ResponseEntity.created(URI.create("/enrollments/" + id))
        .body(new SubmissionBody(submission.id().value(), submission.attempt()));
  }
}
