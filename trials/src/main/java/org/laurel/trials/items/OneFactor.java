package org.laurel.trials.items;

import java.util.Arrays;
import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Minimizer;

/// One common factor by maximum likelihood: `S ~ ll' + diag(u)`, the least `log|C| + tr(S C^-1)`
/// (Jöreskog 1967).
///
/// Unique variances are searched as logarithms, in units of each item's standard deviation.
record OneFactor(double[] loadings, double[] unique) {

  static OneFactor fit(Matrix covariance) {
    int k = covariance.rows;
    Matrix correlation = Scale.correlation(covariance);
    double[] start = new double[2 * k];
    for (int j = 0; j < k; j++) {
      start[j] = 0.6;
      start[k + j] = Math.log(0.64);
    }
    Minimizer.Point found = Minimizer.minimize(where -> at(correlation, where), start, 0.5);
    double[] loadings = new double[k];
    double[] unique = new double[k];
    for (int j = 0; j < k; j++) {
      loadings[j] = found.where()[j] * Math.sqrt(covariance.get(j, j));
      unique[j] = Math.exp(found.where()[k + j]) * covariance.get(j, j);
    }
    return new OneFactor(loadings, unique);
  }

  private static Minimizer.Point at(Matrix correlation, double[] where) {
    int k = correlation.rows;
    Matrix model = new Matrix(k, k);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        model.set(i, j, where[i] * where[j] + (i == j ? Math.exp(where[k + i]) : 0));
      }
    }
    Cholesky root = decompose(model);
    Matrix inverse = root.inverse();
    double value = root.logDeterminant() + inverse.inner(correlation);
    return new Minimizer.Point(where, value, () -> gradient(correlation, inverse, where));
  }

  private static Cholesky decompose(Matrix model) {
    try {
      return Cholesky.of(model);
    } catch (Cholesky.Dependent _) {
      throw new BadInput("the items' covariances have no proper one-factor solution");
    }
  }

  /// `d/dC = C^-1 - C^-1 S C^-1`, carried to loadings and log unique variances.
  private static double[] gradient(Matrix correlation, Matrix inverse, double[] where) {
    int k = correlation.rows;
    Matrix slope = inverse.minus(inverse.times(correlation).times(inverse));
    double[] result = new double[2 * k];
    double[] direct = slope.times(Arrays.copyOf(where, k));
    for (int j = 0; j < k; j++) {
      result[j] = 2 * direct[j];
      result[k + j] = slope.get(j, j) * Math.exp(where[k + j]);
    }
    return result;
  }

  double omega() {
    double common = Math.pow(Arrays.stream(loadings).sum(), 2);
    return common / (common + Arrays.stream(unique).sum());
  }
}
