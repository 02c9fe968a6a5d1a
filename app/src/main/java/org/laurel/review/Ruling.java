package org.laurel.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.laurel.catalog.Rubric;

/// What follows from the ratings of a review (docs/decisions/0005-two-raters.md).
///
/// The same ratings give the same ruling at any time, so a decision can be replayed.
sealed interface Ruling {

  /// The edition of these rules, kept with each decision.
  String RULES = "two-raters/1";

  /// More ratings are needed.
  record Waiting() implements Ruling {}

  /// The raters do not agree on whether these are demonstrated: a third decides them.
  record Split(Set<String> criteria) implements Ruling {}

  record Decided(List<Finding> findings) implements Ruling {}

  /// @param ratings in the order in which they came in
  static Ruling on(Rubric rubric, Set<String> criteria, List<Rating> ratings) {
    if (ratings.size() < 2) return new Waiting();
    var first = ratings.get(0);
    var second = ratings.get(1);
    var split = new LinkedHashSet<String>();
    var findings = new ArrayList<Finding>();
    for (var criterion : criteria) {
      var one = first.of(criterion).level();
      var other = second.of(criterion).level();
      if (rubric.demonstrates(one) != rubric.demonstrates(other)) split.add(criterion);
      else findings.add(agreed(rubric, criterion, one, other));
    }
    if (!split.isEmpty() && ratings.size() == 2) return new Split(split);
    for (var criterion : split)
      findings.add(
          new Finding(
              criterion, ratings.get(2).of(criterion).level(), Finding.Rule.THE_THIRD_DECIDES));
    return new Decided(findings);
  }

  private static Finding agreed(Rubric rubric, String criterion, String one, String other) {
    if (one.equals(other)) return new Finding(criterion, one, Finding.Rule.BOTH_AGREE);
    var lowest =
        rubric.levels().stream()
            .map(Rubric.Level::code)
            .filter(level -> level.equals(one) || level.equals(other))
            .findFirst()
            .orElseThrow();
    return new Finding(criterion, lowest, Finding.Rule.THE_LOWER_LEVEL_STANDS);
  }
}
