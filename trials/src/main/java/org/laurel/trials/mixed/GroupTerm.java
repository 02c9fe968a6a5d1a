package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.Factor;
import org.laurel.trials.algebra.Matrix;

/// All coefficients that vary over the levels of one grouping.
///
/// @param columns the names of the coefficients
/// @param z the columns they multiply, by rows of the data
/// @param scales the root mean square of each column of z: the scale on which its coefficient
///   varies
/// @param free the cells of the relative covariance factor that are estimated, as `{row, column}`
record GroupTerm(
    Factor group, List<String> columns, Matrix z, double[] scales, List<int[]> free) {

  private static final List<String> INTERCEPT = List.of("(Intercept)");

  static GroupTerm of(Factor group, List<String> columns, Matrix z, List<int[]> free) {
    if (columns.equals(INTERCEPT)) {
      return new GroupTerm(group, INTERCEPT, z, new double[] {1}, List.copyOf(free));
    }
    double[] scales = new double[z.columns];
    for (int i = 0; i < z.rows; i++) {
      for (int j = 0; j < z.columns; j++) {
        scales[j] += z.get(i, j) * z.get(i, j);
      }
    }
    for (int j = 0; j < scales.length; j++) {
      scales[j] = scales[j] > 0 ? Math.sqrt(scales[j] / z.rows) : 1;
    }
    return new GroupTerm(group, List.copyOf(columns), z, scales, List.copyOf(free));
  }

  int width() {
    return columns.size();
  }

  boolean interceptOnly() {
    return columns.equals(INTERCEPT);
  }

  /// The relative covariance factor, lower triangular, from its part of the parameters.
  Matrix factor(double[] theta, int from) {
    Matrix lambda = new Matrix(width(), width());
    for (int k = 0; k < free.size(); k++) {
      lambda.set(free.get(k)[0], free.get(k)[1], theta[from + k]);
    }
    return lambda;
  }

  double scale(int column) {
    return scales[column];
  }
}
