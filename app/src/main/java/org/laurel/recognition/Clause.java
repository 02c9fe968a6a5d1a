package org.laurel.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a rule says, as `rules/<slug>.yaml` of a package writes it: what it gives, or what it says
/// between purposes.
///
/// @param authority who gives it
/// @param source where it is written down
/// @param text the rule in plain words
/// @param programs slugs; empty for every program
/// @param microCredentials slugs, also of pathways, such as `pathway/k5-computer-science`; empty
///   for every micro-credential of the programs
/// @param claim null where it comes by itself
record Clause(
    @Pattern(regexp = "[a-z0-9-]{1,80}") String slug,
    @NotBlank @Size(max = 200) String title,
    @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") String jurisdiction,
    @NotBlank @Size(max = 200) String authority,
    @NotBlank @Size(max = 500) String source,
    @NotBlank @Size(max = 2000) String text,
    @Size(max = 50) List<String> programs,
    @Size(max = 200) List<String> microCredentials,
    @Valid @Nullable Benefit gives,
    @Valid @Nullable Window claim,
    @Valid @Nullable Between between) {

  Clause {
    programs = List.copyOf(programs);
    microCredentials = List.copyOf(microCredentials);
  }

  /// What it gives.
  ///
  /// @throws NullPointerException for a rule between purposes
  Benefit benefit() {
    return Objects.requireNonNull(gives, "a rule that gives something");
  }

  boolean needsApproval() {
    return claim != null && claim.needsApproval();
  }

  /// A whole pathway is covered only where it is named: its micro-credentials counted already.
  ///
  /// @param name of a micro-credential, or `pathway/` and that of a pathway
  boolean covers(String program, String name) {
    return (programs.isEmpty() || programs.contains(program))
        && (microCredentials.contains(name)
            || microCredentials.isEmpty() && !name.startsWith("pathway/"));
  }

  /// What names more comes before what names less.
  int precision() {
    return (microCredentials.isEmpty() ? 0 : 2) + (programs.isEmpty() ? 0 : 1);
  }

  /// What it says in one line, with its limits and windows.
  String words() {
    if (between != null) return between.words() + ".";
    var ask = claim == null ? "" : claim.words();
    return Stream.of(benefit().words(), benefit().limits(), benefit().needed(), ask)
        .filter(it -> !it.isEmpty())
        .map(it -> it.endsWith(".") ? it : it + ".")
        .collect(Collectors.joining(" "));
  }
}
