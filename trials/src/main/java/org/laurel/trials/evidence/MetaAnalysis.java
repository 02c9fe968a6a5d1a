package org.laurel.trials.evidence;

import java.util.Arrays;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;

/// Effects of several studies as one (Viechtbauer 2005, 2010).
///
/// @param tauSquared how much true effects vary between studies
/// @param iSquared the share of variation that is not chance, in percent
/// @param q Cochran's test statistic of one common effect
public record MetaAnalysis(
    Coefficient effect, double tauSquared, double iSquared, double q, int studies, Method method) {

  public enum Method {
    /// One effect for all.
    COMMON,
    /// Effects vary; DerSimonian and Laird (1986).
    DERSIMONIAN_LAIRD,
    /// Effects vary; restricted maximum likelihood.
    REML,
    /// REML, with the errors and t tests of Knapp and Hartung (2003).
    REML_KNAPP_HARTUNG
  }

  public static MetaAnalysis of(
      double[] effects, double[] variances, Method method, double confidence) {
    int k = effects.length;
    if (k < 2 || k != variances.length || Arrays.stream(variances).anyMatch(each -> !(each > 0))) {
      throw new BadInput(
          "a meta-analysis needs two studies at least, each with an effect and a variance above zero");
    }
    double fixed = mean(effects, variances, 0);
    double q = scatter(effects, variances, 0, fixed);
    double s1 = sum(variances, 0, 1);
    double typical = (k - 1) / (s1 - sum(variances, 0, 2) / s1);
    double moment = Math.max(0, (q - (k - 1)) / (s1 - sum(variances, 0, 2) / s1));
    double tau =
        switch (method) {
          case COMMON -> 0;
          case DERSIMONIAN_LAIRD -> moment;
          case REML, REML_KNAPP_HARTUNG -> restricted(effects, variances, moment);
        };
    double mean = mean(effects, variances, tau);
    boolean knappHartung = method == Method.REML_KNAPP_HARTUNG;
    double scale = knappHartung ? scatter(effects, variances, tau, mean) / (k - 1) : 1;
    double se = Math.sqrt(scale / sum(variances, tau, 1));
    double df = knappHartung ? k - 1 : Double.POSITIVE_INFINITY;
    double percent =
        method == Method.COMMON
            ? Math.max(0, 100 * (q - (k - 1)) / q)
            : 100 * tau / (tau + typical);
    return new MetaAnalysis(
        Coefficient.of("effect", mean, se, df, confidence), tau, percent, q, k, method);
  }

  /// Fisher scoring on the restricted likelihood.
  private static double restricted(double[] effects, double[] variances, double start) {
    double tau = start;
    for (int step = 0; step < 1000; step++) {
      double w1 = sum(variances, tau, 1);
      double w2 = sum(variances, tau, 2);
      double w3 = sum(variances, tau, 3);
      double mean = mean(effects, variances, tau);
      double squares = 0;
      for (int i = 0; i < effects.length; i++) {
        squares += Math.pow((effects[i] - mean) / (variances[i] + tau), 2);
      }
      double information = w2 - 2 * w3 / w1 + w2 * w2 / (w1 * w1);
      double next = Math.max(0, tau + (squares - w1 + w2 / w1) / information);
      if (Math.abs(next - tau) < 1e-15) {
        return next;
      }
      tau = next;
    }
    return tau;
  }

  private static double sum(double[] variances, double tau, int power) {
    return Arrays.stream(variances).map(v -> Math.pow(v + tau, -power)).sum();
  }

  private static double mean(double[] effects, double[] variances, double tau) {
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      sum += effects[i] / (variances[i] + tau);
    }
    return sum / sum(variances, tau, 1);
  }

  private static double scatter(double[] effects, double[] variances, double tau, double mean) {
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      sum += Math.pow(effects[i] - mean, 2) / (variances[i] + tau);
    }
    return sum;
  }
}
