package org.laurel.trials.evidence;

import java.util.Arrays;
import org.laurel.trials.BadInput;

/// Results from several imputed data sets as one: Rubin (1987), with the df of Barnard and Rubin
/// (1999).
///
/// @param within the mean of the variances
/// @param between the variance of the estimates
/// @param lambda the share of variance that missing values bring
/// @param dfLarge Rubin's df for large samples
public record Imputations(
    double estimate,
    double se,
    double within,
    double between,
    double total,
    double lambda,
    double increase,
    double missingInformation,
    double dfLarge,
    double df) {

  public static Imputations pool(double[] estimates, double[] variances, double completeDf) {
    int m = estimates.length;
    if (m < 2 || m != variances.length) {
      throw new BadInput(
          "pooling needs two imputations at least, each with an estimate and a variance");
    }
    double mean = Arrays.stream(estimates).average().orElse(0);
    double within = Arrays.stream(variances).average().orElse(0);
    double between =
        Arrays.stream(estimates).map(each -> (each - mean) * (each - mean)).sum() / (m - 1);
    double extra = (1 + 1.0 / m) * between;
    double total = within + extra;
    double lambda = extra / total;
    double large = (m - 1) / (lambda * lambda);
    double observed = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - lambda);
    double df = Double.isInfinite(completeDf) ? large : large * observed / (large + observed);
    double increase = extra / within;
    double missing = (increase + 2 / (df + 3)) / (1 + increase);
    return new Imputations(
        mean, Math.sqrt(total), within, between, total, lambda, increase, missing, large, df);
  }
}
