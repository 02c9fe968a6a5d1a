package org.laurel.trials.mixed;

import java.util.Arrays;
import java.util.List;
import org.laurel.trials.Factor;
import org.laurel.trials.algebra.Matrix;

/// All coefficients that vary over the levels of one grouping.
///
/// @param columns the names of the coefficients
/// @param z the columns they multiply
/// @param scales the root mean square of each column of z: the scale on which its coefficient
///   varies
/// @param free the cells of the relative covariance factor that are estimated, as `{row, column}`
record GroupTerm(
    Factor group, List<String> columns, double[][] z, double[] scales, List<int[]> free) {

  private static final List<String> INTERCEPT = List.of("(Intercept)");

  static GroupTerm of(Factor group, List<String> columns, double[][] z, List<int[]> free) {
    double[] scales = Arrays.stream(z).mapToDouble(GroupTerm::rootMeanSquare).toArray();
    return new GroupTerm(group, List.copyOf(columns), z, scales, List.copyOf(free));
  }

  private static double rootMeanSquare(double[] column) {
    double sum = Matrix.dot(column, column);
    return sum > 0 ? Math.sqrt(sum / column.length) : 1;
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
