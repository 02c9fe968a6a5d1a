package org.laurel.portfolio;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Draft.Conflict;
import org.laurel.portfolio.Draft.Saved;
import org.laurel.portfolio.Draft.Saving;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Saves what a teacher writes, for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1/enrollments/{id}/slots/{code}/text")
class DraftApi {

  static final String ELSEWHERE =
      "Another text was saved here while you wrote, on another device perhaps. Nothing is lost: both"
          + " stand here. Take from the other what you need, then save.";

  private final Drafts drafts;

  DraftApi(Drafts drafts) {
    this.drafts = drafts;
  }

  /// @param version of the text that was changed; 0 when there was none
  public record DraftBody(@Nullable String text, int version) {}

  @PutMapping
  @Operation(summary = "Saves the text of a slot, unless another was saved meanwhile")
  ResponseEntity<Object> save(
      Actor actor, @PathVariable UUID id, @PathVariable String code, @RequestBody DraftBody body) {
    if (body.text() == null) throw new Refused("Send the text as `text`, and its `version`.");
    return answer(drafts.save(actor, ArtifactPages.place(id, code), body.text(), body.version()));
  }

  /// A conflict carries the other text, so that both can be shown.
  static ResponseEntity<Object> answer(Saving saving) {
    return switch (saving) {
      case Saved saved -> ResponseEntity.ok(saved);
      case Conflict(Draft other) -> {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ELSEWHERE);
        problem.setProperty("other", other.text());
        problem.setProperty("version", other.version());
        yield ResponseEntity.of(problem).build();
      }
    };
  }
}
