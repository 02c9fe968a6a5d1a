package org.laurel.trials;

import org.laurel.trials.algebra.Probability;

/// One line of a result: an estimate, its standard error, and a two-sided t test of no effect.
///
/// Infinite `df` means the normal distribution.
public record Coefficient(
    String term,
    double estimate,
    double se,
    double df,
    double statistic,
    double p,
    double low,
    double high) {

  /// The test and the interval that follow from an estimate, its standard error and its df.
  public static Coefficient of(
      String term, double estimate, double se, double df, double confidence) {
    double statistic = estimate / se;
    double margin = se * Probability.tQuantile(0.5 + confidence / 2, df);
    return new Coefficient(
        term,
        estimate,
        se,
        df,
        statistic,
        Probability.twoSidedT(statistic, df),
        estimate - margin,
        estimate + margin);
  }

  /// The same under another name.
  public Coefficient named(String other) {
    return new Coefficient(other, estimate, se, df, statistic, p, low, high);
  }
}
