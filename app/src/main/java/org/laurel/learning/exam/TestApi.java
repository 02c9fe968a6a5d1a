package org.laurel.learning.exam;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.learning.exam.Sittings.Receipt;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Taking a test, for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1/enrollments/{id}/sittings")
class TestApi {

  private final Sittings sittings;

  TestApi(Sittings sittings) {
    this.sittings = sittings;
  }

  public record NewAnswer(
      @NotNull(message = "Send the answer as a list: codes of choices, or one number.")
          @Size(max = 12, message = "An answer names 12 choices at most.")
          List<@NotNull(message = "An answer holds texts.") String> answer) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Begins the test; one that is under way goes on")
  SittingBody begin(Actor actor, @PathVariable UUID id) {
    var number = sittings.begin(actor, new Enrollment.Id(id)).number();
    return one(actor, id, number);
  }

  @GetMapping("/{number}")
  @Operation(summary = "Shows a sitting: its questions, and when it is over its result")
  SittingBody one(Actor actor, @PathVariable UUID id, @PathVariable int number) {
    return SittingBody.of(sittings.sheet(actor, new Enrollment.Id(id), number));
  }

  @PutMapping("/{number}/questions/{at}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Keeps an answer; a later one counts in its stead")
  void answer(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @PathVariable int at,
      @Valid @RequestBody NewAnswer body) {
    var enrollment = new Enrollment.Id(id);
    var item = Question.item(sittings.glance(actor, enrollment, number), at);
    switch (sittings.answer(actor, enrollment, number, at, Reply.of(item, body.answer()))) {
      case Receipt.Saved _ -> {}
      case Receipt.TooLate _ ->
          throw new Refused("The time is over. What was saved before counts.");
    }
  }

  @PostMapping("/{number}/result")
  @Operation(summary = "Ends a sitting and scores it; asked again, it answers the same")
  SittingBody finish(Actor actor, @PathVariable UUID id, @PathVariable int number) {
    sittings.finish(actor, new Enrollment.Id(id), number);
    return one(actor, id, number);
  }
}
