package org.laurel.trials.mixed;

import java.util.stream.IntStream;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// What X and y have left when all groups are solved for.
///
/// @param root of `[X y]'V^-1 [X y]`, with V relative to the residual variance
record FixedPart(Cholesky root) {

  int columns() {
    return root.upper().columns - 1;
  }

  /// The penalised residual sum of squares.
  double residualSquares() {
    double last = root.upper().get(columns(), columns());
    return last * last;
  }

  /// `log|X'V^-1 X|`.
  double logDeterminant() {
    double sum = 0;
    for (int j = 0; j < columns(); j++) {
      sum += Math.log(root.upper().get(j, j));
    }
    return 2 * sum;
  }

  /// The inverse root: it turns [X y] into orthonormal columns and the scaled residual.
  Matrix orthonormal() {
    return root.backSolve(Matrix.identity(root.upper().rows));
  }

  double[] coefficients() {
    int p = columns();
    Matrix inverse = orthonormal();
    double[] result = new double[p];
    for (int j = 0; j < p; j++) {
      result[j] = -inverse.get(j, p) / inverse.get(p, p);
    }
    return result;
  }

  /// `(-beta, 1)`, which makes the residual of [X y].
  double[] residual() {
    double[] coefficients = coefficients();
    double[] result = new double[coefficients.length + 1];
    for (int j = 0; j < coefficients.length; j++) {
      result[j] = -coefficients[j];
    }
    result[coefficients.length] = 1;
    return result;
  }

  /// `(X'V^-1 X)^-1`.
  Matrix covariance() {
    int[] own = IntStream.range(0, columns()).toArray();
    Matrix inverse = orthonormal().pick(own, own);
    return inverse.times(inverse.transpose());
  }
}
