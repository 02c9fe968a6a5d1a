package org.laurel.catalog;

import java.util.List;
import java.util.Map;

/// Criteria by levels; evidence demonstrates a criterion from the level `demonstrates` up.
///
/// @param levels from the lowest to the highest
public record Rubric(List<Level> levels, String demonstrates, List<Criterion> criteria) {

  public record Level(String code, String title) {}

  /// @param question what the assessor decides
  /// @param slots codes of the evidence slots that speak to it
  /// @param indicators by level code: what evidence on this level looks like
  public record Criterion(
      String code,
      String title,
      String question,
      List<String> slots,
      Map<String, String> indicators) {}

  /// Whether evidence on this level shows the competency.
  public boolean demonstrates(String level) {
    return rank(level) >= rank(demonstrates);
  }

  public Criterion criterion(String code) {
    return criteria.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  public boolean hasLevel(String code) {
    return levels.stream().anyMatch(it -> it.code().equals(code));
  }

  private int rank(String code) {
    var codes = levels.stream().map(Level::code).toList();
    if (!codes.contains(code)) throw new IllegalArgumentException("No level " + code);
    return codes.indexOf(code);
  }
}
