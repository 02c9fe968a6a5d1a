package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.algebra.Matrix;

/// The block diagonal relative covariance factor L of one component's blocks.
record Loading(List<Block> blocks, Matrix[] lambda) {

  /// `L' M`.
  Matrix transposedTimes(Matrix matrix) {
    Matrix result = new Matrix(matrix.rows, matrix.columns);
    int columns = matrix.columns;
    for (Block block : blocks) {
      for (int i = 0; i < block.width(); i++) {
        for (int k = i; k < block.width(); k++) {
          double factor = lambda[block.term()].get(k, i);
          Matrix.axpy(
              factor,
              matrix.cells,
              (block.at() + k) * columns,
              result.cells,
              (block.at() + i) * columns,
              columns);
        }
      }
    }
    return result;
  }

  /// `L M`: from spherical coefficients to those of the model.
  Matrix times(Matrix matrix) {
    Matrix result = new Matrix(matrix.rows, matrix.columns);
    int columns = matrix.columns;
    for (Block block : blocks) {
      for (int i = 0; i < block.width(); i++) {
        for (int k = 0; k <= i; k++) {
          double factor = lambda[block.term()].get(i, k);
          Matrix.axpy(
              factor,
              matrix.cells,
              (block.at() + k) * columns,
              result.cells,
              (block.at() + i) * columns,
              columns);
        }
      }
    }
    return result;
  }

  /// `L' S L` for a symmetric S.
  Matrix inside(Matrix symmetric) {
    return transposedTimes(transposedTimes(symmetric).transpose());
  }

  /// `L S L'` for a symmetric S.
  Matrix around(Matrix symmetric) {
    return times(times(symmetric).transpose());
  }
}
