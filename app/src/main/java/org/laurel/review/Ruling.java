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

  /// More ratings are needed.
  record Waiting() implements Ruling {}

  /// The raters do not agree on whether these are demonstrated: a third decides them.
  record Split(Set<String> criteria) implements Ruling {}

  record Decided(List<Finding> findings) implements Ruling {}

  /// The edition of these rules, kept with each decision.
  static String edition(int raters) {
    return raters == 1 ? "one-rater/1" : "two-raters/1";
  }

  /// @param raters how many rate before a third is called: one or two
  /// @param called what a third was called for without a disagreement
  /// @param ratings in the order in which they came in
  static Ruling on(
      Rubric rubric, Set<String> criteria, int raters, Set<String> called, List<Rating> ratings) {
    if (ratings.size() < raters) return new Waiting();
    var first = ratings.getFirst();
    var second = ratings.get(raters - 1);
    var split = new LinkedHashSet<String>();
    var findings = new ArrayList<Finding>();
    for (var criterion : criteria) {
      var one = first.of(criterion).level();
      var other = second.of(criterion).level();
      if (called.contains(criterion) || rubric.demonstrates(one) != rubric.demonstrates(other))
        split.add(criterion);
      else findings.add(agreed(rubric, raters, criterion, one, other));
    }
    if (!split.isEmpty() && ratings.size() == raters) return new Split(split);
    for (var criterion : split)
      findings.add(
          new Finding(
              criterion,
              ratings.get(raters).of(criterion).level(),
              Finding.Rule.THE_THIRD_DECIDES));
    return new Decided(findings);
  }

  private static Finding agreed(
      Rubric rubric, int raters, String criterion, String one, String other) {
    if (raters == 1) return new Finding(criterion, one, Finding.Rule.ONE_DECIDES);
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
