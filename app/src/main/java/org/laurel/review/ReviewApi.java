package org.laurel.review;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Rubric;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.Scoring.Receipt;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

  /// @param criteria those that are asked about
  public record Task(
      String code,
      String microCredential,
      List<Rubric.Level> levels,
      List<Rubric.Criterion> criteria,
      List<Item> items,
      Instant due) {}

  /// @param path where the file is, below the server's address; or null when there is none
  public record Item(
      UUID id,
      String slot,
      String name,
      String mediaType,
      @Nullable String text,
      @Nullable String link,
      @Nullable String path) {}

  public record Scores(
      @NotNull(message = "Send `scores`: one for each criterion that is asked about.")
          @Size(max = 100, message = "Send at most 100 scores.")
          List<@Valid @NotNull(message = "A score is missing. Send an object for each.") Given>
              scores) {}

  public record Given(
      @NotNull(message = "Name the `criterion` of each score.")
          @Size(max = 100, message = "A criterion's code has at most 100 characters.")
          String criterion,
      @NotNull(message = "Name the `level` of each score.")
          @Size(max = 100, message = "A level's code has at most 100 characters.")
          String level,
      @Nullable String feedback) {

    Score score() {
      return new Score(criterion, level, Objects.requireNonNullElse(feedback, "").strip());
    }
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
    var sheet = scoring.sheet(actor, code);
    var rubric = sheet.version().design().rubric();
    var asked = sheet.review().asked();
    return new Task(
        code,
        sheet.version().design().title(),
        rubric.levels(),
        rubric.criteria().stream().filter(it -> asked.contains(it.code())).toList(),
        sheet.items().stream().map(it -> item(code, it)).toList(),
        sheet.review().due());
  }

  @Operation(summary = "The file of one piece of evidence, without what says whose it is")
  @GetMapping("/{code}/items/{item}")
  ResponseEntity<Resource> item(Actor actor, @PathVariable String code, @PathVariable UUID item) {
    return ScoringPages.send(files, scoring.item(actor, code, item), actor, code);
  }

  @Operation(summary = "Send my rating: a level for each criterion, and the next step where needed")
  @PostMapping("/{code}/ratings")
  ResponseEntity<?> rate(
      Actor actor, @PathVariable String code, @Valid @RequestBody Scores scores) {
    return switch (scoring.rate(actor, code, scores.scores().stream().map(Given::score).toList())) {
      case Receipt.Taken(var state) ->
          ResponseEntity.status(HttpStatus.CREATED).body(new Taken(publicly(state)));
      case Receipt.Incomplete(var errors) -> {
        var first = errors.mistakes().getFirst().sentence();
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, first);
        problem.setProperty("errors", errors.mistakes());
        yield ResponseEntity.of(problem).build();
      }
    };
  }

  /// That two raters do not agree is not the second rater's to know.
  private static Review.State publicly(Review.State state) {
    return switch (state) {
      case WAITING, SPLIT -> Review.State.WAITING;
      case DECIDED -> Review.State.DECIDED;
    };
  }

  private static Item item(String code, CopyItem item) {
    var file = item.file();
    var path = "/api/v1/reviews/" + code + "/items/" + item.id();
    return new Item(
        item.id(),
        item.slot(),
        item.name(),
        file == null ? "text/plain" : file.type().mediaType(),
        item.text(),
        item.link(),
        file == null ? null : path);
  }
}
