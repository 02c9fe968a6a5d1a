package org.laurel.pathways;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A pathway as `pathways/<slug>.yaml` of a package writes it.
///
/// @param after slugs of the pathways to complete first, or null
record Outline(
    @Pattern(regexp = "[a-z0-9-]{1,80}") String slug,
    @NotBlank @Size(max = 200) String title,
    Kind kind,
    @NotBlank @Size(max = 2000) String summary,
    @Size(min = 1, max = 20) @Nullable List<String> after,
    @Valid Node requires) {

  enum Kind {
    MICRO_ENDORSEMENT("Micro-endorsement"),
    ENDORSEMENT("Endorsement"),
    CERTIFICATION("Certification"),
    DEGREE_CREDIT("Degree credit"),
    ADMISSION("Leave to teach a course");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    /// As Open Badges 3.0 (B.2.1) names it.
    String achievement() {
      return this == CERTIFICATION ? "Certification" : "LearningProgram";
    }
  }

  /// One requirement; exactly one of its keys is there.
  ///
  /// @param after beside a micro-credential: slugs of those to earn first, or null
  record Node(
      @Size(min = 1, max = 50) @Nullable List<@Valid Node> all,
      @Size(min = 1, max = 50) @Nullable List<@Valid Node> any,
      @Valid @Nullable Choice some,
      @Nullable String microCredential,
      @Size(min = 1, max = 20) @Nullable List<String> after,
      @Nullable String pathway,
      @Positive @Nullable BigDecimal hours,
      @Valid @Nullable Elsewhere shown) {

    boolean hasOneKey() {
      return Stream.of(all, any, some, microCredential, pathway, hours, shown)
              .filter(Objects::nonNull)
              .count()
          == 1;
    }

    /// @throws IllegalStateException where it is not one
    Requirement requirement() {
      if (all != null) return new Requirement.All(requirements(all));
      if (any != null) return new Requirement.Some(1, requirements(any));
      if (some != null) return new Requirement.Some(some.atLeast(), requirements(some.of()));
      if (microCredential != null) return new Requirement.Earned(microCredential, named(after));
      if (pathway != null) return new Requirement.Completed(pathway);
      if (hours != null) return new Requirement.Logged(hours);
      if (shown != null) return shown.requirement();
      throw new IllegalStateException("A requirement that asks for nothing");
    }

    private static List<String> named(@Nullable List<String> slugs) {
      return slugs == null ? List.of() : slugs;
    }

    private static List<Requirement> requirements(List<Node> nodes) {
      return nodes.stream().map(Node::requirement).toList();
    }

    Stream<Node> nodes() {
      var below =
          Stream.of(all, any, some == null ? null : some.of())
              .filter(Objects::nonNull)
              .flatMap(List::stream);
      return Stream.concat(Stream.of(this), below.flatMap(Node::nodes));
    }
  }

  record Choice(@Positive int atLeast, @NotEmpty @Size(max = 50) List<@Valid Node> of) {}

  /// @param badge one that counts without officers, or null
  record Elsewhere(
      @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 1000) String proof,
      @Valid @Nullable Badge badge) {

    private Requirement requirement() {
      return new Requirement.Shown(
          code, title, proof, badge == null ? null : new Wanted(badge.issuer, badge.achievement));
    }
  }

  /// A badge that counts by itself.
  ///
  /// @param issuer as the badge names it, such as `did:web:badges.example`
  /// @param achievement the identifier of what is earned
  record Badge(
      @NotBlank @Size(max = 500) String issuer, @NotBlank @Size(max = 500) String achievement) {}
}
