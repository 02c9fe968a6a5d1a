package org.laurel.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Rubric;

/// All that is kept of a decision, from which anybody can work it out again years later. People
/// stand in it under the aliases of this review.
///
/// @param edition of the rules, such as `two-raters/1`
/// @param called what a third was called for without a disagreement
/// @param ratings in the order in which they came in
public record Dossier(
    String code,
    String microCredential,
    int version,
    Panel.Occasion occasion,
    int attempt,
    Instant opened,
    Instant due,
    Instant decided,
    String edition,
    int raters,
    Set<String> criteria,
    Set<String> called,
    Rubric rubric,
    List<Evidence> evidence,
    List<Rated> ratings,
    List<Step> steps,
    Outcome outcome,
    List<Found> findings) {

  private static final UUID NOBODY = new UUID(0, 0);

  /// @param submitted SHA-256 of what the teacher handed in
  /// @param copies SHA-256 of the assessors' copies for the slot, in no order
  public record Evidence(String slot, List<String> submitted, List<String> copies) {}

  public record Rated(String by, Instant at, List<Mark> marks) {}

  public record Mark(String criterion, String level, String feedback) {}

  public record Found(String criterion, String level, String rule) {}

  /// What else happened, such as an approval or an appeal.
  ///
  /// @param by an alias, or null where it was the teacher
  public record Step(String what, @Nullable String by, String words, Instant at) {}

  /// What the rules of the edition make of the ratings alone.
  List<Found> workedOut() {
    if (!Ruling.edition(raters).equals(edition)) return List.of();
    var given =
        ratings.stream()
            .map(it -> new Rating(NOBODY, it.marks().stream().map(Dossier::score).toList()))
            .toList();
    return Ruling.on(rubric, criteria, raters, called, given) instanceof Ruling.Decided(var decided)
        ? decided.stream()
            .map(it -> new Found(it.criterion(), it.level(), it.rule().name()))
            .toList()
        : List.of();
  }

  private static Score score(Mark mark) {
    return new Score(mark.criterion(), mark.level(), mark.feedback());
  }

  /// Whether what was decided is what the ratings come to.
  boolean holds() {
    return Set.copyOf(findings).equals(Set.copyOf(workedOut()))
        && findings.size() == workedOut().size();
  }
}
