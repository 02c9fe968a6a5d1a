package org.laurel.trials.evidence;

import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Probability;

/// Standardized differences between two groups, as the What Works Clearinghouse computes them
/// (Procedures Handbook 4.1).
public record EffectSize(
    String measure, double d, double g, double omega, double variance, double improvementIndex) {

  /// How near two groups are at the start.
  public enum Baseline {
    /// At most 0.05: no adjustment asked for.
    SATISFIED,
    /// Above 0.05 and at most 0.25: the analysis must adjust.
    NEEDS_ADJUSTMENT,
    /// Above 0.25: not equivalent.
    NOT_SATISFIED;

    static Baseline of(double g) {
      return Math.abs(g) <= 0.05
          ? SATISFIED
          : Math.abs(g) <= 0.25 ? NEEDS_ADJUSTMENT : NOT_SATISFIED;
    }
  }

  public Baseline baseline() {
    return Baseline.of(g);
  }

  /// Hedges' g: the difference over the pooled standard deviation, times `omega = 1 - 3 / (4N -
  /// 9)`.
  public static EffectSize hedges(
      double n1, double mean1, double sd1, double n2, double mean2, double sd2) {
    if (n1 < 2 || n2 < 2 || !(sd1 > 0) || !(sd2 > 0)) {
      throw new BadInput(
          "each group needs two members at least and a standard deviation above zero");
    }
    double n = n1 + n2;
    double pooled = Math.sqrt(((n1 - 1) * sd1 * sd1 + (n2 - 1) * sd2 * sd2) / (n - 2));
    double d = (mean1 - mean2) / pooled;
    return build("Hedges g", d, 1 - 3 / (4 * n - 9), n1, n2);
  }

  /// Cox's index: the log odds ratio over 1.65, times omega.
  public static EffectSize cox(double n1, double share1, double n2, double share2) {
    if (!(share1 > 0 && share1 < 1 && share2 > 0 && share2 < 1)) {
      throw new BadInput("the Cox index needs shares between 0 and 1");
    }
    double logOdds = Math.log(share1 / (1 - share1)) - Math.log(share2 / (1 - share2));
    return build("Cox index", logOdds / 1.65, 1 - 3 / (4 * (n1 + n2) - 9), n1, n2);
  }

  private static EffectSize build(String measure, double d, double omega, double n1, double n2) {
    double g = omega * d;
    double variance = (n1 + n2) / (n1 * n2) + g * g / (2 * (n1 + n2));
    return new EffectSize(measure, d, g, omega, variance, 100 * Probability.normal(g) - 50);
  }

  /// A cluster trial's effect size and test, corrected for clustering (Hedges 2007, equations 15
  /// and 23).
  ///
  /// @param g the effect size, times `sqrt(1 - 2 (n - 1) rho / (N - 2))`
  /// @param df the effective degrees of freedom h
  /// @param factor what a t statistic that ignored clusters is multiplied by
  public record Clustered(double g, double df, double factor) {}

  /// @param total persons in all
  /// @param clusters their groups, of equal size
  public static Clustered clustered(double d, double total, double clusters, double intraclass) {
    double n = total / clusters;
    double lost = 2 * (n - 1) * intraclass;
    double g = d * Math.sqrt(1 - lost / (total - 2));
    double top = Math.pow(total - 2 - lost, 2);
    double bottom =
        (total - 2) * Math.pow(1 - intraclass, 2)
            + n * (total - 2 * n) * intraclass * intraclass
            + 2 * (total - 2 * n) * intraclass * (1 - intraclass);
    double factor = Math.sqrt((total - 2 - lost) / ((total - 2) * (1 + (n - 1) * intraclass)));
    return new Clustered(g, top / bottom, factor);
  }
}
