package org.laurel.trials.agreement;

import org.laurel.trials.BadInput;

/// Krippendorff's alpha (2011, Computing Krippendorff's Alpha-Reliability): any number of raters,
/// ratings may be missing.
public final class Krippendorff {

  /// What the levels are, and so how far two of them lie apart.
  public enum Metric {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    RATIO
  }

  private Krippendorff() {}

  public static double alpha(Ratings ratings, Metric metric) {
    double[][] coincidences = coincidences(ratings);
    int k = coincidences.length;
    double[] totals = new double[k];
    double n = 0;
    for (int i = 0; i < k; i++) {
      for (double cell : coincidences[i]) {
        totals[i] += cell;
        n += cell;
      }
    }
    if (n == 0) {
      throw new BadInput("no subject has two ratings");
    }
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double distance = distance(metric, ratings.values(), totals, i, j);
        observed += coincidences[i][j] * distance;
        expected += totals[i] * totals[j] * distance;
      }
    }
    return 1 - (n - 1) * observed / expected;
  }

  private static double[][] coincidences(Ratings ratings) {
    int k = ratings.levels().size();
    double[][] result = new double[k][k];
    for (int subject = 0; subject < ratings.subjects(); subject++) {
      int[] counts = ratings.counts(subject);
      int given = java.util.Arrays.stream(counts).sum();
      for (int i = 0; i < k && given > 1; i++) {
        for (int j = 0; j < k; j++) {
          result[i][j] += counts[i] * (counts[j] - (i == j ? 1.0 : 0)) / (given - 1);
        }
      }
    }
    return result;
  }

  private static double distance(Metric metric, double[] values, double[] totals, int i, int j) {
    if (i == j) {
      return 0;
    }
    return switch (metric) {
      case NOMINAL -> 1;
      case ORDINAL -> Math.pow(between(totals, Math.min(i, j), Math.max(i, j)), 2);
      case INTERVAL -> Math.pow(values[i] - values[j], 2);
      case RATIO -> Math.pow((values[i] - values[j]) / (values[i] + values[j]), 2);
    };
  }

  private static double between(double[] totals, int low, int high) {
    double sum = -(totals[low] + totals[high]) / 2;
    for (int g = low; g <= high; g++) {
      sum += totals[g];
    }
    return sum;
  }
}
