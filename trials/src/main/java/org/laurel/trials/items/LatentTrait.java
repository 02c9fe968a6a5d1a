package org.laurel.trials.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Minimizer;

/// Item response models by marginal maximum likelihood: ability is standard normal in the
/// population.
///
/// `logit P = a ability + d`; Bock and Lieberman (1970). The one-parameter form holds one slope for
/// all items, which is the standard deviation of ability. The integral is a sum over 121 points
/// from -9 to 9, which is exact to rounding here.
///
/// @param sd the common slope of the one-parameter form, else NaN
public record LatentTrait(
    List<Item> items, double sd, double seLogSd, double logLikelihood, int persons, String model) {

  /// @param easiness d
  /// @param difficulty `-d / a`, the ability at which half succeed
  public record Item(
      String item,
      double slope,
      double seSlope,
      double easiness,
      double seEasiness,
      double difficulty) {}

  /// One slope for all items: the Rasch model with normal ability.
  public static LatentTrait rasch(Answers answers) {
    return new Search(answers.binary(), true).fit();
  }

  /// A slope of its own for each item.
  public static LatentTrait twoParameter(Answers answers) {
    return new Search(answers.binary(), false).fit();
  }

  /// Parameters are the k easinesses, then the slopes, or the logarithm of the common one.
  private static final class Search {
    private static final int POINTS = 121;
    private static final double EDGE = 9;

    private final Answers answers;
    private final boolean common;
    private final double[][] patterns;
    private final double[] counts;
    private final double[] nodes = new double[POINTS];
    private final double[] masses = new double[POINTS];

    Search(Answers answers, boolean common) {
      this.answers = answers;
      this.common = common;
      Map<List<Double>, Integer> found = new LinkedHashMap<>();
      for (int i = 0; i < answers.persons(); i++) {
        found.merge(Arrays.stream(answers.scores().row(i)).boxed().toList(), 1, Integer::sum);
      }
      patterns =
          found.keySet().stream()
              .map(each -> each.stream().mapToDouble(x -> x).toArray())
              .toArray(double[][]::new);
      counts = found.values().stream().mapToDouble(each -> each).toArray();
      double total = 0;
      for (int q = 0; q < POINTS; q++) {
        nodes[q] = -EDGE + 2 * EDGE * q / (POINTS - 1);
        masses[q] = Math.exp(-nodes[q] * nodes[q] / 2);
        total += masses[q];
      }
      for (int q = 0; q < POINTS; q++) {
        masses[q] /= total;
      }
    }

    LatentTrait fit() {
      int k = answers.size();
      double[] start = new double[common ? k + 1 : 2 * k];
      double[] means = answers.means();
      for (int j = 0; j < k; j++) {
        start[j] = Math.log(means[j] / (1 - means[j]));
      }
      Arrays.fill(start, k, start.length, common ? 0 : 1);
      double[] best = Minimizer.minimize(this::at, start, 4.0 / answers.persons()).where();
      Matrix covariance = Cholesky.of(Minimizer.hessian(this::at, best, 1e-5)).inverse();
      return write(best, covariance);
    }

    private LatentTrait write(double[] best, Matrix covariance) {
      int k = answers.size();
      List<Item> items = new ArrayList<>();
      for (int j = 0; j < k; j++) {
        double slope = slope(best, j);
        double seSlope =
            Math.sqrt(covariance.get(common ? k : k + j, common ? k : k + j))
                * (common ? slope : 1);
        items.add(
            new Item(
                answers.items().get(j),
                slope,
                seSlope,
                best[j],
                Math.sqrt(covariance.get(j, j)),
                -best[j] / slope));
      }
      double sd = common ? Math.exp(best[k]) : Double.NaN;
      double seLogSd = common ? Math.sqrt(covariance.get(k, k)) : Double.NaN;
      String model = common ? "one-parameter logistic" : "two-parameter logistic";
      return new LatentTrait(items, sd, seLogSd, -at(best).value(), answers.persons(), model);
    }

    private double slope(double[] where, int item) {
      return common ? Math.exp(where[answers.size()]) : where[answers.size() + item];
    }

    private Minimizer.Point at(double[] where) {
      int k = answers.size();
      double[][] right = new double[POINTS][k];
      for (int q = 0; q < POINTS; q++) {
        for (int j = 0; j < k; j++) {
          right[q][j] = 1 / (1 + Math.exp(-(slope(where, j) * nodes[q] + where[j])));
        }
      }
      double value = 0;
      double[] gradient = new double[where.length];
      for (int pattern = 0; pattern < patterns.length; pattern++) {
        value -= counts[pattern] * Math.log(add(pattern, right, gradient, where));
      }
      return new Minimizer.Point(where, value, () -> gradient);
    }

    /// One pattern's probability; its part of the gradient is added.
    private double add(int pattern, double[][] right, double[] gradient, double[] where) {
      double[] x = patterns[pattern];
      double[] joint = new double[POINTS];
      double total = 0;
      for (int q = 0; q < POINTS; q++) {
        double product = masses[q];
        for (int j = 0; j < x.length; j++) {
          product *= x[j] == 1 ? right[q][j] : 1 - right[q][j];
        }
        joint[q] = product;
        total += product;
      }
      for (int j = 0; j < x.length; j++) {
        double easiness = 0;
        double slope = 0;
        for (int q = 0; q < POINTS; q++) {
          double surprise = joint[q] * (x[j] - right[q][j]);
          easiness += surprise;
          slope += surprise * nodes[q];
        }
        gradient[j] -= counts[pattern] * easiness / total;
        gradient[common ? x.length : x.length + j] -=
            counts[pattern] * slope / total * (common ? slope(where, j) : 1);
      }
      return total;
    }
  }
}
