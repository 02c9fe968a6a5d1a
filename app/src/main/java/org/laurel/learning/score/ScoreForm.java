package org.laurel.learning.score;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.ExternalScore;
import org.laurel.catalog.ExternalScore.TakenBy;
import org.laurel.learning.score.ScoreEntry.Figures;
import org.springframework.validation.Errors;

/// A score as a teacher types it.
///
/// @param tested how many students took the test; not asked where the teacher took it
public record ScoreForm(
    @NotNull(message = "Give the year of the test, such as 2026.")
        @Min(value = 2000, message = "The year is too long ago: 2000 is the first.")
        @Nullable Integer year,
    @NotNull(message = "Give the score as a number such as 74.5.")
        @PositiveOrZero(message = "A score is 0 or more.")
        @Digits(integer = 6, fraction = 2, message = "Give the score as a number such as 74.5.")
        @Nullable BigDecimal points,
    @Min(value = 1, message = "At least 1 student took the test.")
        @Max(value = 100_000, message = "100,000 students are the most.")
        @Nullable Integer tested,
    @Nullable String link) {

  /// What can be told only with the test at hand.
  void check(ExternalScore asked, int thisYear, Errors errors) {
    if (year != null && year > thisYear)
      errors.rejectValue("year", "ahead", "This year has not begun. Give the year of the test.");
    if (points != null && points.compareTo(asked.highest()) > 0)
      errors.rejectValue(
          "points",
          "high",
          "%s is the highest score of this test. Check what you typed."
              .formatted(ScoreEntry.plain(asked.highest())));
    if (tested == null && asked.takenBy() == TakenBy.STUDENTS && !errors.hasFieldErrors("tested"))
      errors.rejectValue("tested", "none", "Say how many students took the test.");
  }

  /// What it comes to, once it is checked.
  Figures figures() {
    return new Figures(
        Objects.requireNonNull(year),
        Objects.requireNonNull(points),
        Objects.requireNonNullElse(tested, 1));
  }
}
