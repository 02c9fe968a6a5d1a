package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.Factor;
import org.laurel.trials.algebra.Matrix;

/// All coefficients that vary over the levels of one grouping.
///
/// @param columns the names of the coefficients
/// @param z the columns they multiply, by rows of the data
/// @param free the cells of the relative covariance factor that are estimated, as `{row, column}`
record GroupTerm(Factor group, List<String> columns, Matrix z, List<int[]> free) {

  int width() {
    return columns.size();
  }

  /// The relative covariance factor, lower triangular, from its part of the parameters.
  Matrix factor(double[] theta, int from) {
    Matrix lambda = new Matrix(width(), width());
    for (int k = 0; k < free.size(); k++) {
      lambda.set(free.get(k)[0], free.get(k)[1], theta[from + k]);
    }
    return lambda;
  }

  /// Root mean square of one column of z: the scale on which its coefficient varies.
  double scale(int column) {
    double sum = 0;
    for (int i = 0; i < z.rows; i++) {
      sum += z.get(i, column) * z.get(i, column);
    }
    return sum > 0 ? Math.sqrt(sum / z.rows) : 1;
  }
}
