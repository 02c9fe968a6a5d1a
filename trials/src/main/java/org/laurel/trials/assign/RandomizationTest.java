package org.laurel.trials.assign;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/// Randomisation inference (Fisher 1935): how often would the very procedure that assigned have
/// given as large a difference?
///
/// @param p the share of draws at least as far from zero as the observed, the observed counted
///   among them
public record RandomizationTest(double observed, int draws, double p) {

  /// Re-runs the assignment with seeds `replay-1`, `replay-2`, …; the sharp null says that outcomes
  /// do not depend on arms.
  public static RandomizationTest of(
      Roster roster,
      List<String> arms,
      Assignment made,
      int draws,
      ToDoubleFunction<SortedMap<String, String>> statistic) {
    double observed = statistic.applyAsDouble(made.arms());
    int asFar = 1;
    for (int draw = 1; draw <= draws; draw++) {
      Assignment other = Assignment.draw(roster, arms, made.method(), "replay-" + draw);
      double found = statistic.applyAsDouble(other.arms());
      asFar += Math.abs(found) >= Math.abs(observed) * (1 - 1e-12) ? 1 : 0;
    }
    return new RandomizationTest(observed, draws + 1, asFar / (draws + 1.0));
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
