package org.laurel.trials.mixed;

import java.util.Arrays;
import org.laurel.trials.Design;
import org.laurel.trials.algebra.Matrix;

/// The columns of X and, last, y, less their centres.
///
/// @param centres what is taken away of each column, of y last
record Centred(double[][] x, double[] y, double[] centres) {

  static Centred of(Design design, double[] y) {
    double[] centres = Arrays.copyOf(design.centres(), design.width() + 1);
    double sum = 0;
    for (double value : y) {
      sum += value;
    }
    centres[design.width()] = design.hasIntercept() ? sum / y.length : 0;
    return new Centred(design.columns(), y, centres);
  }

  int rows() {
    return y.length;
  }

  int width() {
    return centres.length;
  }

  /// Some rows, by columns.
  void copy(int from, int to, double[][] columns) {
    for (int j = 0; j < centres.length; j++) {
      double[] all = j < x.length ? x[j] : y;
      for (int row = from; row < to; row++) {
        columns[j][row - from] = all[row] - centres[j];
      }
    }
  }

  /// All rows, as a matrix.
  Matrix matrix() {
    Matrix w = new Matrix(y.length, centres.length);
    for (int j = 0; j < centres.length; j++) {
      double[] all = j < x.length ? x[j] : y;
      for (int row = 0; row < y.length; row++) {
        w.cells[row * centres.length + j] = all[row] - centres[j];
      }
    }
    return w;
  }
}
