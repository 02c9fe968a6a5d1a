package org.laurel.portfolio;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.EvidenceApi.ArtifactBody;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes what came in pieces, for scripts of pages and for programs alike.
@RestController
@SignedIn
class ArrivalApi {

  private final ArrivedFiles arrived;

  ArrivalApi(ArrivedFiles arrived) {
    this.arrived = arrived;
  }

  @PostMapping({
    "/enrollments/{id}/slots/{code}/uploads",
    "/api/v1/enrollments/{id}/slots/{code}/uploads"
  })
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Puts a file that was uploaded in pieces into a slot")
  ArtifactBody add(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam UUID upload,
      @RequestParam(required = false) @Nullable Students students) {
    return ArtifactBody.of(arrived.add(actor, ArtifactPages.place(id, code), upload, students));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  ProblemDetail refused(Refused refused) {
    return problem(HttpStatus.CONFLICT, refused);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  ProblemDetail missing(NotFound missing) {
    return problem(HttpStatus.NOT_FOUND, missing);
  }

  private static ProblemDetail problem(HttpStatus status, RuntimeException why) {
    return ProblemDetail.forStatusAndDetail(status, String.valueOf(why.getMessage()));
  }
}
