package org.laurel.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One level of what a credential brings, such as what was learned, what was applied and what came
/// of it. A teacher asks for each in its own time.
///
/// @param amount null where nobody has stated it: an officer says how much
/// @param withinDays null where no last day is stated
/// @param shows what the teacher shows for it, or null
record Level(
    @NotBlank @Size(max = 60) String title,
    @Positive @Nullable BigDecimal amount,
    @Positive @Nullable Integer withinDays,
    @Size(max = 300) @Nullable String shows) {

  Window window() {
    return new Window(withinDays, shows, null);
  }
}
