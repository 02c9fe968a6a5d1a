package org.laurel.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a rule says, as `rules/<slug>.yaml` of a package writes it.
///
/// @param authority who gives it
/// @param source where it is written down
/// @param text the rule in plain words
/// @param programs slugs; empty for every program
/// @param microCredentials slugs; empty for every micro-credential of the programs
record Clause(
    @Pattern(regexp = "[a-z0-9-]{1,80}") String slug,
    @NotBlank @Size(max = 200) String title,
    @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") String jurisdiction,
    @NotBlank @Size(max = 200) String authority,
    @NotBlank @Size(max = 500) String source,
    @NotBlank @Size(max = 2000) String text,
    @Size(max = 50) List<String> programs,
    @Size(max = 200) List<String> microCredentials,
    @Valid Benefit gives) {

  Clause {
    programs = List.copyOf(programs);
    microCredentials = List.copyOf(microCredentials);
  }

  boolean covers(String program, String microCredential) {
    return (programs.isEmpty() || programs.contains(program))
        && (microCredentials.isEmpty() || microCredentials.contains(microCredential));
  }

  /// What names more comes before what names less.
  int precision() {
    return (microCredentials.isEmpty() ? 0 : 2) + (programs.isEmpty() ? 0 : 1);
  }
}
