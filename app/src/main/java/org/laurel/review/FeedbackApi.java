package org.laurel.review;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.review.Feedback.Attempt;
import org.laurel.review.Feedback.Judged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Feedback, for programs of teachers.
@RestController
@RequestMapping("/api/v1/enrollments")
@SignedIn
class FeedbackApi {

  private final Feedback feedback;

  FeedbackApi(Feedback feedback) {
    this.feedback = feedback;
  }

  /// @param occasion APPEAL where new assessors looked again at what was not shown
  public record Answer(
      int attempt, Panel.Occasion occasion, Outcome outcome, List<Criterion> criteria) {}

  public record Criterion(
      String code,
      String title,
      String level,
      boolean demonstrated,
      String feedback,
      List<Place> places) {}

  /// @param at such as `1:23` or `page 4`, or empty
  public record Place(String slot, String at, String quote, String words) {}

  @Operation(summary = "What assessors say of my attempts that are decided, the newest first")
  @GetMapping("/{id}/feedback")
  List<Answer> feedback(Actor actor, @PathVariable UUID id) {
    return feedback.of(actor, new Enrollment.Id(id)).attempts().stream()
        .filter(Attempt.Decided.class::isInstance)
        .map(Attempt.Decided.class::cast)
        .map(it ->
            new Answer(
                it.number(),
                it.occasion(),
                it.outcome(),
                it.criteria().stream().map(FeedbackApi::criterion).toList()))
        .toList();
  }

  private static Criterion criterion(Judged judged) {
    return new Criterion(
        judged.criterion().code(),
        judged.criterion().title(),
        judged.level().code(),
        judged.reach() == Reach.DEMONSTRATED,
        String.join("\n\n", judged.words()),
        judged.places().stream()
            .map(it ->
                new Place(it.slot(), Remark.place(it.second(), it.page()), it.quote(), it.words()))
            .toList());
  }
}
