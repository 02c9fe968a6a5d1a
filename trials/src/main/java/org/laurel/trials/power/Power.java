package org.laurel.trials.power;

import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Probability;

/// Smallest detectable effects, power and required samples: `MDES = (t_{1-alpha/2,df} +
/// t_{power,df}) SE` (Bloom 1995).
public final class Power {
  private static final int MOST_UNITS = 10_000_000;

  private Power() {}

  /// @param mdes the smallest effect, in standard deviations, that is found with the power wanted
  /// @param power at that effect, by the noncentral t
  public record Mdes(
      String design,
      double mdes,
      double low,
      double high,
      double df,
      double standardError,
      double noncentrality,
      double power) {}

  public static Mdes mdes(PowerDesign design, PowerSpec spec) {
    double df = degrees(design, spec);
    double se = design.standardError(spec);
    double critical = critical(spec, df);
    double multiplier = critical + Probability.tQuantile(spec.power(), df);
    double margin = critical * se;
    double mdes = multiplier * se;
    return new Mdes(
        design.name().toLowerCase(java.util.Locale.ROOT),
        mdes,
        mdes - margin,
        mdes + margin,
        df,
        se,
        multiplier,
        power(design, spec, mdes));
  }

  /// The chance to find an effect of this size, in standard deviations.
  public static double power(PowerDesign design, PowerSpec spec, double effect) {
    double df = degrees(design, spec);
    double noncentrality = effect / design.standardError(spec);
    double critical = critical(spec, df);
    double upper = 1 - Probability.noncentralT(critical, df, noncentrality);
    return spec.twoTailed() ? upper + Probability.noncentralT(-critical, df, noncentrality) : upper;
  }

  /// How many top units it takes: PowerUpR's iteration of the formula with its own df, rounded.
  public static int required(PowerDesign design, PowerSpec spec, double effect) {
    double from = 1000;
    for (int round = 0; round < 100; round++) {
      PowerSpec now = spec.top(design.level(), from);
      double df = degrees(design, now);
      double multiplier = critical(spec, df) + Probability.tQuantile(spec.power(), df);
      double next = from * Math.pow(multiplier * design.standardError(now) / effect, 2);
      if (Math.abs(next - from) < 1e-6) {
        break;
      }
      from = Math.max(next, from - 0.9 * (from - fewest(design, spec)));
      if (!(from < MOST_UNITS)) {
        throw new BadInput(
            "no number of units finds an effect of %s under these assumptions".formatted(effect));
      }
    }
    return (int) Math.round(from);
  }

  /// The smallest number of top units that leaves a degree of freedom.
  private static double fewest(PowerDesign design, PowerSpec spec) {
    double units = 1;
    while (design.df(spec.top(design.level(), units)) <= 1) {
      units++;
    }
    return units;
  }

  private static double degrees(PowerDesign design, PowerSpec spec) {
    double df = design.df(spec);
    if (df <= 0) {
      throw new BadInput("so few units and so many covariates leave no degrees of freedom");
    }
    return df;
  }

  private static double critical(PowerSpec spec, double df) {
    return Probability.tQuantile(1 - spec.alpha() / (spec.twoTailed() ? 2 : 1), df);
  }

  /// Two groups of n each, difference d in standard deviations.
  public static double twoMeans(double n, double d, double alpha) {
    double df = 2 * n - 2;
    double critical = Probability.tQuantile(1 - alpha / 2, df);
    double noncentrality = d * Math.sqrt(n / 2);
    return 1
        - Probability.noncentralT(critical, df, noncentrality)
        + Probability.noncentralT(-critical, df, noncentrality);
  }

  /// Cohen's effect size of two shares.
  public static double arcsine(double first, double second) {
    return 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
  }

  /// Two shares in groups of n each, whose arcsine effect is h.
  public static double twoShares(double n, double h, double alpha) {
    double critical = Probability.normalQuantile(1 - alpha / 2);
    double shift = Math.abs(h) * Math.sqrt(n / 2);
    return Probability.normal(shift - critical) + Probability.normal(-shift - critical);
  }

  /// A correlation r of n pairs, by Fisher's z: Cohen (1988), Statistical Power Analysis, chapter
  /// 3.
  ///
  /// `atanh(r) + r / (2 (n - 1))` is normal with variance 1 / (n - 3); what it must exceed is the z
  /// of the correlation that the t test with n - 2 df just calls significant.
  public static double correlation(double n, double r, double alpha) {
    if (!(n > 3) || !(Math.abs(r) < 1)) {
      throw new BadInput("a correlation lies between -1 and 1 and takes more than 3 pairs");
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new BadInput("alpha lies between 0 and 1, not " + alpha);
    }
    double critical = Probability.tQuantile(1 - alpha / 2, n - 2);
    double threshold = atanh(critical / Math.sqrt(critical * critical + n - 2));
    double expected = atanh(r) + r / (2 * (n - 1));
    double precision = Math.sqrt(n - 3);
    return Probability.normal((expected - threshold) * precision)
        + Probability.normal((-expected - threshold) * precision);
  }

  private static double atanh(double r) {
    return (Math.log1p(r) - Math.log1p(-r)) / 2;
  }

  /// How much clustering inflates a variance: `1 + (n - 1) rho` (Kish 1965).
  public static double designEffect(double n, double rho) {
    return 1 + (n - 1) * rho;
  }
}
