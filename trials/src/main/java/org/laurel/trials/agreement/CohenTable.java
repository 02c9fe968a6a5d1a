package org.laurel.trials.agreement;

import java.util.Arrays;
import org.laurel.trials.algebra.Probability;

/// A square table of two raters' categories, as shares, with weights of agreement.
final class CohenTable {
  private final double n;
  private final double[][] shares;
  private final double[][] weights;
  private final double[] rows;
  private final double[] columns;
  private final String name;

  CohenTable(double[][] counts, Kappa.Weights kind) {
    int k = counts.length;
    n = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
    shares = new double[k][k];
    weights = new double[k][k];
    rows = new double[k];
    columns = new double[k];
    name = "Cohen, " + kind;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        shares[i][j] = counts[i][j] / n;
        weights[i][j] = kind.agreement(i, j, k);
        rows[i] += shares[i][j];
        columns[j] += shares[i][j];
      }
    }
  }

  /// With observed agreement o and expected e: `(o - e) / (1 - e)`.
  Kappa kappa() {
    double expected = 0;
    double observed = 0;
    for (int i = 0; i < rows.length; i++) {
      observed += dot(weights[i], shares[i]);
      expected += rows[i] * dot(weights[i], columns);
    }
    double kappa = (observed - expected) / (1 - expected);
    double scale = n * (1 - expected) * (1 - expected);
    double spread = spread(kappa) - Math.pow(kappa - expected * (1 - kappa), 2);
    double z = kappa / Math.sqrt((chance() - expected * expected) / scale);
    return new Kappa(
        name,
        kappa,
        Math.sqrt(spread / scale),
        z,
        Probability.twoSidedNormal(z),
        (int) Math.round(n));
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  /// `sum p_ij (w_ij - (w_i. + w_.j) (1 - kappa))^2`.
  private double spread(double kappa) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        sum += shares[i][j] * Math.pow(weights[i][j] - means(i, j) * (1 - kappa), 2);
      }
    }
    return sum;
  }

  /// `sum p_i. p_.j (w_ij - (w_i. + w_.j))^2`: the spread where the raters are independent.
  private double chance() {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        sum += rows[i] * columns[j] * Math.pow(weights[i][j] - means(i, j), 2);
      }
    }
    return sum;
  }

  /// `w_i. + w_.j`; the weights are symmetric.
  private double means(int i, int j) {
    return dot(weights[i], columns) + dot(weights[j], rows);
  }
}
