package org.laurel.trials.regression;

import java.util.stream.IntStream;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.SymmetricEigen;

/// One cluster's share of a robust variance, from crossproducts only: nothing of size n_g x n_g is
/// formed.
///
/// Write U for the cluster's columns of X (and of WX where rows are weighted), as far as they are
/// not all zero, F = U'U. The residual maker's block is B = I + U K U'; with F = R'R its power acts
/// within the span of U as `B^a U = U G`, `G = I + R^+ ((I + R K R')^a - I) R`.
///
/// @param span where U's columns stand among all
/// @param regressors which of U's columns are the weighted regressors
/// @param gram F
/// @param adjust G
/// @param score `X'W A e`, the adjusted score, by `active`
record ClusterPart(
    int[] span, int[] active, int[] regressors, Matrix gram, Matrix adjust, double[] score) {

  static ClusterPart of(LeastSquares fit, Matrix kernel, int[] rows, double power) {
    boolean weighted = kernel.rows > fit.x().columns;
    int[] active = active(fit.x(), rows);
    int width = active.length;
    int p = fit.x().columns;
    int[] span =
        weighted
            ? IntStream.concat(IntStream.of(active), IntStream.of(active).map(j -> j + p)).toArray()
            : active;
    int[] regressors = IntStream.range(span.length - width, span.length).toArray();
    double[] shared = new double[span.length];
    Matrix gram = crossproducts(fit, rows, active, span.length, shared);
    Matrix adjust =
        power == 0
            ? Matrix.identity(span.length)
            : adjustment(gram, kernel.pick(span, span), power);
    double[] adjusted = adjust.transpose().times(shared);
    double[] score = IntStream.of(regressors).mapToDouble(j -> adjusted[j]).toArray();
    return new ClusterPart(span, active, regressors, gram, adjust, score);
  }

  private static int[] active(Matrix x, int[] rows) {
    boolean[] used = new boolean[x.columns];
    for (int row : rows) {
      for (int j = 0; j < x.columns; j++) {
        used[j] |= x.cells[row * x.columns + j] != 0;
      }
    }
    return IntStream.range(0, x.columns).filter(j -> used[j]).toArray();
  }

  /// F, and `U'e` into `shared`.
  private static Matrix crossproducts(
      LeastSquares fit, int[] rows, int[] active, int size, double[] shared) {
    Matrix gram = new Matrix(size, size);
    double[] u = new double[size];
    for (int row : rows) {
      for (int j = 0; j < active.length; j++) {
        double cell = fit.x().cells[row * fit.x().columns + active[j]];
        u[j] = cell;
        u[size - active.length + j] = size > active.length ? fit.weights()[row] * cell : cell;
      }
      Matrix.axpy(fit.residuals()[row], u, 0, shared, 0, size);
      for (int j = 0; j < size; j++) {
        Matrix.axpy(u[j], u, 0, gram.cells, j * size, size);
      }
    }
    return gram;
  }

  private static Matrix adjustment(Matrix gram, Matrix kernel, double power) {
    SymmetricEigen shape = SymmetricEigen.of(gram);
    double floor = 1e-14 * shape.largest();
    int[] kept = IntStream.range(0, gram.rows).filter(j -> shape.values()[j] > floor).toArray();
    Matrix directions = shape.vectors().pick(IntStream.range(0, gram.rows).toArray(), kept);
    Matrix root = directions.copy();
    Matrix inverse = directions.copy();
    for (int i = 0; i < root.cells.length; i++) {
      double length = Math.sqrt(shape.values()[kept[i % kept.length]]);
      root.cells[i] *= length;
      inverse.cells[i] /= length;
    }
    Matrix block = root.transpose().times(kernel).times(root).plus(Matrix.identity(kept.length));
    Matrix change = SymmetricEigen.of(block).power(power).minus(Matrix.identity(kept.length));
    return inverse.times(change).times(root.transpose()).plus(Matrix.identity(gram.rows));
  }

  /// `t`, with `A WX (X'WX)^-1 c = U t`, for the direction `(X'WX)^-1 c`.
  double[] influence(double[] direction) {
    double[] spread = new double[span.length];
    for (int j = 0; j < active.length; j++) {
      spread[regressors[j]] = direction[active[j]];
    }
    return adjust.times(spread);
  }
}
