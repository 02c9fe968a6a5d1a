package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/// Criteria by levels; evidence demonstrates a criterion from the level `demonstrates` up.
///
/// @param levels from the lowest to the highest
public record Rubric(
    @Size(min = 2, max = 9) List<@Valid Level> levels,
    String demonstrates,
    @NotEmpty @Size(max = 30) List<@Valid Criterion> criteria) {

  public record Level(
      @NotBlank @Size(max = 80) String code, @NotBlank @Size(max = 200) String title) {}

  /// @param question what the assessor decides
  /// @param slots codes of the evidence slots that speak to it
  /// @param indicators by level code: what evidence on this level looks like
  public record Criterion(
      @NotBlank @Size(max = 80) String code,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 500) String question,
      @NotEmpty List<String> slots,
      Map<String, @NotBlank @Size(max = 2000) String> indicators) {

    public Criterion {
      slots = List.copyOf(slots);
      indicators = Map.copyOf(indicators);
    }
  }

  public Rubric {
    levels = List.copyOf(levels);
    criteria = List.copyOf(criteria);
  }

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

  /// From the lowest to the highest.
  List<String> levelCodes() {
    return levels.stream().map(Level::code).toList();
  }

  /// The title of a level.
  public String title(String level) {
    return levels.get(rank(level)).title();
  }

  public boolean isTopLevel(String level) {
    return rank(level) == levels.size() - 1;
  }

  private int rank(String code) {
    var codes = levelCodes();
    if (!codes.contains(code)) throw new IllegalArgumentException("No level " + code);
    return codes.indexOf(code);
  }
}
