package org.laurel.trials.mixed;

import org.laurel.trials.Design;
import org.laurel.trials.algebra.Matrix;

/// The columns of X and, last, y, less their centres.
///
/// @param centres what is taken away of each column, of y last
record Centred(Matrix x, double[] y, double[] centres) {

  static Centred of(Design design, double[] y) {
    double[] centres = java.util.Arrays.copyOf(design.centres(), design.x().columns + 1);
    double sum = 0;
    for (double value : y) {
      sum += value;
    }
    centres[design.x().columns] = design.hasIntercept() ? sum / y.length : 0;
    return new Centred(design.x(), y, centres);
  }

  int rows() {
    return y.length;
  }

  int width() {
    return centres.length;
  }

  /// Some rows, by columns.
  void copy(int from, int to, double[][] columns) {
    int p = x.columns;
    for (int j = 0; j < p; j++) {
      double[] column = columns[j];
      for (int row = from, cell = from * p + j; row < to; row++, cell += p) {
        column[row - from] = x.cells[cell] - centres[j];
      }
    }
    for (int row = from; row < to; row++) {
      columns[p][row - from] = y[row] - centres[p];
    }
  }

  /// All rows, as a matrix.
  Matrix matrix() {
    Matrix w = new Matrix(x.rows, x.columns + 1);
    for (int i = 0; i < x.rows; i++) {
      for (int j = 0; j < x.columns; j++) {
        w.cells[i * w.columns + j] = x.cells[i * x.columns + j] - centres[j];
      }
      w.cells[i * w.columns + x.columns] = y[i] - centres[x.columns];
    }
    return w;
  }
}
