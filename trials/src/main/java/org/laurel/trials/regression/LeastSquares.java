package org.laurel.trials.regression;

import java.util.Arrays;
import org.laurel.trials.Design;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// `(X'WX)^-1 X'Wy` in well-scaled coordinates, where columns are centred and of equal length.
///
/// `back` turns coefficients of these coordinates into those of the columns as given. One step of
/// iterative refinement recovers the digits that forming `X'WX` costs.
record LeastSquares(
    Matrix x,
    double[] y,
    double[] weights,
    Matrix bread,
    double[] solution,
    double[] residuals,
    Matrix back) {

  static LeastSquares of(Design design, double[] y, double[] weights) {
    Matrix back = scaling(design);
    return of(rescaled(design, back), y, weights, back);
  }

  /// With columns that are already in the coordinates of `back`.
  static LeastSquares of(Matrix x, double[] y, double[] weights, Matrix back) {
    Cholesky root = Cholesky.of(gram(x, weights));
    double[] solution = root.solve(project(x, y, weights));
    double[] residuals = residuals(x, y, solution);
    Matrix.axpy(1, root.solve(project(x, residuals, weights)), 0, solution, 0, solution.length);
    return new LeastSquares(
        x, y, weights, root.inverse(), solution, residuals(x, y, solution), back);
  }

  static double[] ones(int length) {
    double[] result = new double[length];
    Arrays.fill(result, 1);
    return result;
  }

  static Matrix scaling(Design design) {
    double[] centres = design.centres();
    int p = centres.length;
    Matrix back = Matrix.identity(p);
    for (int j = 0; j < p; j++) {
      double squares = squares(design.columns()[j], centres[j]);
      double scale = squares > 0 ? Math.sqrt(squares) : 1;
      back.set(j, j, 1 / scale);
      if (centres[j] != 0) {
        back.set(design.names().indexOf("(Intercept)"), j, -centres[j] / scale);
      }
    }
    return back;
  }

  private static double squares(double[] column, double centre) {
    double sum = 0;
    for (double cell : column) {
      sum += (cell - centre) * (cell - centre);
    }
    return sum;
  }

  /// `X back`, which centres and scales each column.
  static Matrix rescaled(Design design, Matrix back) {
    double[] centres = design.centres();
    Matrix x = new Matrix(design.rows(), design.width());
    for (int j = 0; j < x.columns; j++) {
      double[] column = design.columns()[j];
      double factor = back.get(j, j);
      for (int i = 0; i < x.rows; i++) {
        x.cells[i * x.columns + j] = (column[i] - centres[j]) * factor;
      }
    }
    return x;
  }

  static Matrix gram(Matrix x, double[] weights) {
    int p = x.columns;
    Matrix result = new Matrix(p, p);
    for (int i = 0; i < x.rows; i++) {
      for (int j = 0; j < p; j++) {
        Matrix.axpy(
            weights[i] * x.cells[i * p + j], x.cells, i * p + j, result.cells, j * p + j, p - j);
      }
    }
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < j; k++) {
        result.set(j, k, result.get(k, j));
      }
    }
    return result;
  }

  static double[] project(Matrix x, double[] y, double[] weights) {
    double[] result = new double[x.columns];
    for (int i = 0; i < x.rows; i++) {
      Matrix.axpy(weights[i] * y[i], x.cells, i * x.columns, result, 0, x.columns);
    }
    return result;
  }

  static double[] residuals(Matrix x, double[] y, double[] solution) {
    double[] result = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      result[i] = y[i] - Matrix.dot(x.cells, i * x.columns, solution, 0, x.columns);
    }
    return result;
  }

  double[] coefficients() {
    return back.times(solution);
  }

  /// The contrast that reads the coefficient of one column as given.
  double[] contrast(int column) {
    return back.row(column);
  }

  int residualDf() {
    return x.rows - x.columns;
  }

  double residualSquares() {
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      sum += weights[i] * residuals[i] * residuals[i];
    }
    return sum;
  }

  double variance() {
    return residualSquares() / residualDf();
  }

  double leverage(int row) {
    return weights[row] * bread.quadratic(x.row(row), x.row(row));
  }

  boolean weighted() {
    return Arrays.stream(weights).anyMatch(weight -> weight != 1);
  }
}
