package org.laurel.trials.assign;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/// Randomisation inference (Fisher 1935): how often would the very procedure that assigned have
/// given as large a difference?
///
/// @param reach whether every possible assignment was looked at, or some were drawn
/// @param assignments how many were looked at, the one made among them
/// @param p the probability of a difference at least as far from zero as the observed
/// @param lowestPossible the smallest p that so few assignments allow
public record RandomizationTest(
    double observed, Reach reach, long assignments, double p, double lowestPossible) {

  public enum Reach {
    EVERY_ASSIGNMENT,
    DRAWN
  }

  /// Up to so many are all looked at.
  private static final double MOST = 200_000;

  /// A difference this near to the observed counts as the same: sums differ in their last digits.
  private static final double SAME = 1 - 1e-12;

  /// The sharp null says that outcomes do not depend on arms. Where the procedure has more than
  /// 200,000 outcomes it is run again with the seeds `replay-1`, `replay-2`, …
  public static RandomizationTest of(
      Roster roster,
      List<String> arms,
      Assignment made,
      int draws,
      ToDoubleFunction<SortedMap<String, String>> statistic) {
    double observed = statistic.applyAsDouble(made.arms());
    Possibilities possible = Possibilities.of(roster, arms, made.method());
    return possible.count() <= MOST
        ? exact(possible, observed, statistic)
        : drawn(roster, arms, made.method(), draws, observed, statistic);
  }

  private static RandomizationTest exact(
      Possibilities possible,
      double observed,
      ToDoubleFunction<SortedMap<String, String>> statistic) {
    Tally tally = new Tally(Math.abs(observed) * SAME);
    possible.forEach((arms, chance) -> tally.add(Math.abs(statistic.applyAsDouble(arms)), chance));
    return new RandomizationTest(
        observed, Reach.EVERY_ASSIGNMENT, tally.count, tally.asFar, tally.atTheEnd);
  }

  /// Sums the probabilities of differences as far as the observed, and of those farthest of all. A
  /// difference that is not a number, because an arm is empty, is no evidence and counts as far.
  private static final class Tally {
    private final double limit;
    private long count;
    private double asFar;
    private double farthest = Double.NEGATIVE_INFINITY;
    private double atTheEnd;

    Tally(double limit) {
      this.limit = limit;
    }

    void add(double far, double chance) {
      count++;
      asFar += far < limit ? 0 : chance;
      if (far * SAME > farthest) {
        farthest = far;
        atTheEnd = 0;
      }
      atTheEnd += far >= farthest * SAME ? chance : 0;
    }
  }

  private static RandomizationTest drawn(
      Roster roster,
      List<String> arms,
      Assignment.Method method,
      int draws,
      double observed,
      ToDoubleFunction<SortedMap<String, String>> statistic) {
    int asFar = 1;
    for (int draw = 1; draw <= draws; draw++) {
      Assignment other = Assignment.draw(roster, arms, method, "replay-" + draw);
      double far = Math.abs(statistic.applyAsDouble(other.arms()));
      asFar += far < Math.abs(observed) * SAME ? 0 : 1;
    }
    double all = draws + 1.0;
    return new RandomizationTest(observed, Reach.DRAWN, draws + 1L, asFar / all, 1 / all);
  }

  /// The difference of mean outcomes between one arm and all others.
  public static ToDoubleFunction<SortedMap<String, String>> differenceInMeans(
      Map<String, Double> outcomes, String arm) {
    return arms -> {
      double[] sums = new double[2];
      int[] counts = new int[2];
      arms.forEach((unit, drawn) -> {
        int side = drawn.equals(arm) ? 1 : 0;
        sums[side] += outcomes.getOrDefault(unit, Double.NaN);
        counts[side]++;
      });
      return sums[1] / counts[1] - sums[0] / counts[0];
    };
  }
}
