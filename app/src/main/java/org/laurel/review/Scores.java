package org.laurel.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A rating as a program sends it.
record Scores(
    @NotNull(message = "Send `scores`: one for each criterion that is asked about.")
        @Size(max = 100, message = "Send at most 100 scores.")
        List<@Valid @NotNull(message = "A score is missing. Send an object for each.") Given>
            scores) {

  List<Score> asGiven() {
    return scores.stream().map(Given::score).toList();
  }

  record Given(
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
}
