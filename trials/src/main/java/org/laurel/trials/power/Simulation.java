package org.laurel.trials.power;

import java.util.SplittableRandom;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Table;

/// Power by making trials up and analysing each as the real one will be.
///
/// Outcomes have variance 1 in the shares of the [PowerSpec]; at every level a covariate explains
/// its part. The analysis is the one that the formula of the design stands for: least squares for
/// individuals, with sites absorbed where they are fixed, and mixed models by REML with
/// Satterthwaite df for clusters and for sites whose effects vary.
///
/// @param power the share of trials whose test rejects
/// @param standardError of that share, from the number of trials
/// @param meanEstimate the effect that the trials showed on average
public record Simulation(
    String design,
    double effect,
    int trials,
    double power,
    double standardError,
    double low,
    double high,
    double meanEstimate) {

  /// Makes trials with the seeds `seed`, `seed + 1`, ….
  public static Simulation of(
      PowerDesign design, PowerSpec spec, double effect, int trials, long seed) {
    if (trials < 2) {
      throw new BadInput("a simulation needs at least two trials");
    }
    if (design.df(spec) <= 0) {
      throw new BadInput("so few units and so many covariates leave no degrees of freedom");
    }
    return run(design, MadeTrial.of(design, spec, effect), spec, trials, seed);
  }

  private static Simulation run(
      PowerDesign design, MadeTrial made, PowerSpec spec, int trials, long seed) {
    int rejected = 0;
    double sum = 0;
    for (int trial = 0; trial < trials; trial++) {
      Table table = made.draw(new SplittableRandom(seed + trial));
      Coefficient found = made.analyse(table);
      rejected += p(found, spec) < spec.alpha() ? 1 : 0;
      sum += found.estimate();
    }
    double share = rejected / (double) trials;
    double error = Math.sqrt(share * (1 - share) / trials);
    return new Simulation(
        design.name().toLowerCase(java.util.Locale.ROOT),
        made.effect(),
        trials,
        share,
        error,
        Math.max(0, share - 1.96 * error),
        Math.min(1, share + 1.96 * error),
        sum / trials);
  }

  private static double p(Coefficient found, PowerSpec spec) {
    if (spec.twoTailed()) {
      return found.p();
    }
    return found.statistic() > 0 ? found.p() / 2 : 1 - found.p() / 2;
  }
}
