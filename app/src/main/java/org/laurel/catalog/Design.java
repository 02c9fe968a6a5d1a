package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything that a version of a micro-credential asks, teaches and promises; frozen once anyone
/// has enrolled.
///
/// @param badge the picture, by the SHA-256 of its file
/// @param overview Markdown
/// @param learningPlan Markdown
/// @param value what it counts for, in plain words
/// @param alignments the competencies it points at, each in a version of its framework
public record Design(
    String title,
    String tagline,
    String competency,
    Audience audience,
    Map<HoursAccount, Hours> hours,
    TimeGuess timeGuess,
    List<UUID> alignments,
    List<Course> courses,
    List<EvidenceSlot> slots,
    Rubric rubric,
    String badge,
    String overview,
    String learningPlan,
    String value) {

  public record Audience(List<String> gradeBands, List<String> subjects, String whoFor) {}

  /// The author's guess, in hours, until real finishers give a better figure.
  public record TimeGuess(BigDecimal low, BigDecimal high) {}

  public record Course(String code, String title, String summary, List<Unit> units) {}

  /// @param kind session, self-paced, homework or test
  public record Unit(String code, String title, String kind, BigDecimal hours, String summary) {}

  public EvidenceSlot slot(String code) {
    return slots.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }
}
