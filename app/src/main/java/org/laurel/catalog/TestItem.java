package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of a test.
///
/// @param scale what it measures: content or pedagogical-content
/// @param prompt Markdown
/// @param choices none where the answer is a number
/// @param answer codes of the right choices; for `ordering` all of them in their order; for
///   `numeric` one number
/// @param tolerance how far a number may be off, or null where it must be exact
/// @param because why the answer is right, shown after the test
/// @param unit the code of the unit to read again, or null
public record TestItem(
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
    @Pattern(regexp = "content|pedagogical-content") String scale,
    Kind kind,
    @NotBlank @Size(max = 4000) String prompt,
    @Size(max = 12) List<@Valid Choice> choices,
    @NotEmpty @Size(max = 12) List<@NotBlank String> answer,
    @PositiveOrZero @Nullable BigDecimal tolerance,
    @NotBlank @Size(max = 2000) String because,
    @Nullable String unit) {

  public enum Kind {
    SINGLE,
    MULTIPLE,
    NUMERIC,
    ORDERING
  }

  public record Choice(
      @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String code,
      @NotBlank @Size(max = 1000) String text) {}

  public TestItem {
    choices = List.copyOf(choices);
    answer = List.copyOf(answer);
  }

  TestItem withCode(String other) {
    return new TestItem(other, scale, kind, prompt, choices, answer, tolerance, because, unit);
  }

  List<String> choiceCodes() {
    return choices.stream().map(Choice::code).toList();
  }
}
