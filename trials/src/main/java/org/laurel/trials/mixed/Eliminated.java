package org.laurel.trials.mixed;

import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// A leaf solved for: with `A = L'Z'ZL + I = U'U`, the rows `U'^-1 L'Z'[Z_r W]`.
///
/// @param toBlocks `U'^-1 L'Z'Z_r`
/// @param toFixed `U'^-1 L'Z'W`
record Eliminated(Leaf leaf, Cholesky root, Matrix toBlocks, Matrix toFixed) {

  static Eliminated of(Leaf leaf, Matrix lambda) {
    Matrix system = lambda.transposedTimes(leaf.zz()).times(lambda);
    for (int i = 0; i < system.rows; i++) {
      system.add(i, i, 1);
    }
    Cholesky root = Cholesky.inPlace(system);
    Matrix toBlocks = root.whiten(lambda.transposedTimes(leaf.zr()));
    Matrix toFixed = root.whiten(lambda.transposedTimes(leaf.zw()));
    return new Eliminated(leaf, root, toBlocks, toFixed);
  }

  /// Takes this leaf's part out of its component's equations and out of those of X and y.
  void subtractFrom(Matrix schur, Matrix right, Matrix rest) {
    int[] places = leaf.places();
    for (int row = 0; row < toFixed.rows; row++) {
      int from = row * places.length;
      for (int i = 0; i < places.length; i++) {
        double factor = -toBlocks.cells[from + i];
        int line = places[i] * schur.columns;
        for (int j = 0; j < places.length; j++) {
          schur.cells[line + places[j]] += factor * toBlocks.cells[from + j];
        }
        Matrix.axpy(
            factor,
            toFixed.cells,
            row * right.columns,
            right.cells,
            places[i] * right.columns,
            right.columns);
      }
    }
    subtractSquares(toFixed, rest);
  }

  /// `sum -= rows'rows`.
  static void subtractSquares(Matrix rows, Matrix sum) {
    int width = rows.columns;
    for (int row = 0; row < rows.rows; row++) {
      for (int i = 0; i < width; i++) {
        Matrix.axpy(
            -rows.cells[row * width + i], rows.cells, row * width, sum.cells, i * width, width);
      }
    }
  }
}
