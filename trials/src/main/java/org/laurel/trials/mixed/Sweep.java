package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// The model's equations solved for one value of the covariance parameters: leaves first, then
/// blocks, then X and y.
final class Sweep {
  private final Moments moments;
  private final Matrix[] lambda;
  private final List<SolvedComponent> components = new ArrayList<>();
  private final Cholesky top;

  Sweep(Moments moments, double[] theta) {
    this.moments = moments;
    lambda = moments.factors(theta);
    Matrix rest = moments.ww().copy();
    for (Component component : moments.components()) {
      components.add(SolvedComponent.of(component, lambda, rest));
    }
    top = Cholesky.inPlace(rest);
  }

  Moments moments() {
    return moments;
  }

  List<SolvedComponent> components() {
    return components;
  }

  /// The relative covariance factor of the leaves.
  Matrix leafFactor() {
    return lambda[0];
  }

  /// `log|L'Z'ZL + I|`.
  double logDeterminant() {
    return components.stream().mapToDouble(SolvedComponent::logDeterminant).sum();
  }

  int fixedColumns() {
    return top.upper().columns - 1;
  }

  /// The penalised residual sum of squares.
  double residualSquares() {
    double last = top.upper().get(fixedColumns(), fixedColumns());
    return last * last;
  }

  /// `log|X'V^-1 X|`.
  double logDeterminantOfFixed() {
    double sum = 0;
    for (int j = 0; j < fixedColumns(); j++) {
      sum += Math.log(top.upper().get(j, j));
    }
    return 2 * sum;
  }

  /// `U^-1` for the root `U'U = [X y]'V^-1[X y]`: it turns [X y] into orthonormal columns and the
  /// scaled residual.
  Matrix orthonormal() {
    return top.backSolve(Matrix.identity(top.upper().rows));
  }

  /// The fixed coefficients.
  double[] fixed() {
    int p = fixedColumns();
    Matrix inverse = orthonormal();
    double[] result = new double[p];
    for (int j = 0; j < p; j++) {
      result[j] = -inverse.get(j, p) / inverse.get(p, p);
    }
    return result;
  }

  /// `(X'V^-1 X)^-1`.
  Matrix fixedCovariance() {
    int p = fixedColumns();
    int[] own = java.util.stream.IntStream.range(0, p).toArray();
    Matrix inverse = orthonormal().pick(own, own);
    return inverse.times(inverse.transpose());
  }
}
