package org.laurel.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/// A score that a test outside of Laurel must reach, such as the students' end-of-course test.
///
/// @param test its name, such as `LEAP 2025 Algebra I`
/// @param takenBy whose score it is
/// @param cut the score to reach, at most `highest`
/// @param proof what shows it, in plain words
public record ExternalScore(
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 200) String test,
    TakenBy takenBy,
    @PositiveOrZero BigDecimal cut,
    @Positive BigDecimal highest,
    @NotBlank @Size(max = 1000) String proof) {

  public enum TakenBy {
    STUDENTS,
    TEACHER
  }
}
