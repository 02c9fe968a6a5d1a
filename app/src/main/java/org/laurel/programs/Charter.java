package org.laurel.programs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a program says of itself, as `program.yaml` writes it.
///
/// @param grant what pays for it, or null
/// @param filledIn files and fields that no source states and the authors supplied
record Charter(
    @Pattern(regexp = "[a-z0-9-]{1,80}") String slug,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 2000) String summary,
    @NotEmpty List<@NotBlank @Size(max = 500) String> goals,
    List<@Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") String> jurisdictions,
    @NotEmpty @Size(max = 200) List<@Valid Partner> partners,
    @Valid @Nullable Grant grant,
    @Valid Calendar calendar,
    List<@Size(max = 300) String> filledIn) {

  /// @param number as the funder writes it, such as `U411C190127`
  record Grant(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 80) String number) {}

  record Calendar(LocalDate starts, LocalDate ends, @Size(max = 2000) String notes) {}

  Charter {
    goals = List.copyOf(goals);
    jurisdictions = List.copyOf(jurisdictions);
    partners = List.copyOf(partners);
    filledIn = List.copyOf(filledIn);
  }
}
