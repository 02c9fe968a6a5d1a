package org.laurel.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// One of several ways to show the same competency. A teacher chooses one; what it does not name is
/// not asked for.
///
/// @param slots codes of the evidence slots on this way
/// @param scores codes of the external scores on this way
/// @param test whether the test must be passed on this way
public record Route(
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 1000) String summary,
    @NotEmpty @Size(max = 50) List<String> slots,
    @Size(max = 10) List<String> scores,
    boolean test) {

  public Route {
    slots = List.copyOf(slots);
    scores = List.copyOf(scores);
  }
}
