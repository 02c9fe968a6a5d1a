package org.laurel.trials.algebra;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/// Tail areas and quantiles of the few distributions that tests are read from.
///
/// Infinite degrees of freedom mean the normal distribution. Upper tails are computed as such,
/// because one minus a number near one has lost its digits.
public final class Probability {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private Probability() {}

  public static double normal(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  public static double normalQuantile(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  public static double twoSidedNormal(double z) {
    return 2 * NORMAL.cumulativeProbability(-Math.abs(z));
  }

  public static double twoSidedT(double t, double df) {
    if (Double.isNaN(t) || Double.isNaN(df)) {
      return Double.NaN;
    }
    if (Double.isInfinite(df)) {
      return twoSidedNormal(t);
    }
    return Double.isInfinite(t) ? 0 : Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
  }

  public static double tQuantile(double p, double df) {
    if (Double.isNaN(df)) {
      return Double.NaN;
    }
    if (Double.isInfinite(df)) {
      return normalQuantile(p);
    }
    return polishT(new TDistribution(df).inverseCumulativeProbability(p), p, df);
  }

  /// One or two Newton steps bring the library's bisection to full precision.
  private static double polishT(double start, double p, double df) {
    TDistribution t = new TDistribution(df);
    double found = start;
    for (int i = 0; i < 3; i++) {
      double tail = twoSidedT(found, df) / 2;
      double error = found > 0 ? (1 - p) - tail : tail - p;
      found -= error / t.density(found);
    }
    return found;
  }

  public static double upperF(double f, double numerator, double denominator) {
    if (f <= 0) {
      return 1;
    }
    if (Double.isInfinite(denominator)) {
      return upperChiSquared(f * numerator, numerator);
    }
    return Beta.regularizedBeta(
        denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
  }

  public static double fQuantile(double p, double numerator, double denominator) {
    FDistribution distribution = new FDistribution(numerator, denominator);
    double found = distribution.inverseCumulativeProbability(p);
    for (int i = 0; i < 3; i++) {
      found += (upperF(found, numerator, denominator) - (1 - p)) / distribution.density(found);
    }
    return found;
  }

  public static double upperChiSquared(double x, double df) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
  }

  public static double chiSquaredQuantile(double p, double df) {
    return new ChiSquaredDistribution(df).inverseCumulativeProbability(p);
  }

  /// P(T <= t) for the noncentral t: Lenth (1989), Applied Statistics algorithm AS 243.
  public static double noncentralT(double t, double df, double noncentrality) {
    if (t < 0) {
      return 1 - positiveNoncentralT(-t, df, -noncentrality);
    }
    return positiveNoncentralT(t, df, noncentrality);
  }

  private static double positiveNoncentralT(double t, double df, double delta) {
    double below = normal(-delta);
    double x = t * t / (t * t + df);
    if (x == 0) {
      return below;
    }
    double half = delta * delta / 2;
    double p = 0.5 * Math.exp(-half);
    double q = Math.sqrt(2 / Math.PI) * p * delta;
    double sum = 0;
    double rest = 0.5 - p;
    for (int j = 0; j < 2000 && (rest > 1e-17 || j < 5); j++) {
      sum +=
          p * Beta.regularizedBeta(x, j + 0.5, df / 2) + q * Beta.regularizedBeta(x, j + 1, df / 2);
      p *= half / (j + 1);
      q *= half / (j + 1.5);
      rest -= p;
    }
    return below + sum;
  }
}
