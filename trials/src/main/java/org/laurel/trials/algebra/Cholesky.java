package org.laurel.trials.algebra;

import java.util.Arrays;

/// `A = U'U` for a symmetric positive definite matrix, with U upper triangular, stored by rows.
///
/// All work is done on rows, four at a time, so that the inner loops run over neighbouring memory.
public final class Cholesky {
  /// A pivot this small against its own diagonal means that the column depends on those before it.
  private static final double DEPENDENT = 1e-11;

  /// Rows worked on together: they stay in the processor's nearest memory.
  private static final int PANEL = 32;

  private final Matrix upper;

  private Cholesky(Matrix upper) {
    this.upper = upper;
  }

  /// Factors a copy of the matrix; throws [Dependent] with the first column that others explain.
  public static Cholesky of(Matrix matrix) {
    return inPlace(matrix.copy());
  }

  /// As [#of], but overwrites the matrix; only its upper triangle is read.
  public static Cholesky inPlace(Matrix matrix) {
    int n = matrix.rows;
    double[] a = matrix.cells;
    double[] scale = matrix.diagonal();
    for (int from = 0; from < n; from += PANEL) {
      int to = Math.min(from + PANEL, n);
      factorPanel(a, n, from, to, scale);
      for (int i = to; i < n; i++) {
        addRows(-1, a, from * n + i, n, to - from, a, from * n + i, a, i * n + i, n - i);
      }
    }
    for (int i = 1; i < n; i++) {
      Arrays.fill(a, i * n, i * n + i, 0);
    }
    return new Cholesky(matrix);
  }

  private static void factorPanel(double[] a, int n, int from, int to, double[] scale) {
    for (int k = from; k < to; k++) {
      double pivot = a[k * n + k];
      if (!(pivot > DEPENDENT * scale[k])) {
        throw new Dependent(k);
      }
      double root = Math.sqrt(pivot);
      for (int j = k; j < n; j++) {
        a[k * n + j] /= root;
      }
      for (int i = k + 1; i < to; i++) {
        Matrix.axpy(-a[k * n + i], a, k * n + i, a, i * n + i, n - i);
      }
    }
  }

  /// `to += sign * sum_k factors[k] row_k` over rows and factors that lie `stride` apart, four rows
  /// at a time.
  private static void addRows(
      double sign,
      double[] factors,
      int factor,
      int stride,
      int count,
      double[] from,
      int at,
      double[] to,
      int start,
      int length) {
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      int f = factor + k * stride;
      double f1 = sign * factors[f + stride];
      double f2 = sign * factors[f + 2 * stride];
      double f3 = sign * factors[f + 3 * stride];
      fourRows(sign * factors[f], f1, f2, f3, from, at + k * stride, stride, to, start, length);
    }
    for (; k < count; k++) {
      Matrix.axpy(sign * factors[factor + k * stride], from, at + k * stride, to, start, length);
    }
  }

  /// `to += f0 * row + f1 * next row + …` over four rows that lie `stride` apart.
  private static void fourRows(
      double f0,
      double f1,
      double f2,
      double f3,
      double[] from,
      int at,
      int stride,
      double[] to,
      int start,
      int length) {
    int at1 = at + stride;
    int at2 = at1 + stride;
    int at3 = at2 + stride;
    for (int j = 0; j < length; j++) {
      to[start + j] +=
          f0 * from[at + j] + f1 * from[at1 + j] + f2 * from[at2 + j] + f3 * from[at3 + j];
    }
  }

  public Matrix upper() {
    return upper;
  }

  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < upper.rows; i++) {
      sum += Math.log(upper.get(i, i));
    }
    return 2 * sum;
  }

  /// `U'^-1 B`: the first half of a solution, whose squares are quadratic forms in `A^-1`.
  public Matrix whiten(Matrix right) {
    Matrix result = right.copy();
    int width = right.columns;
    for (int i = 0; i < upper.rows; i++) {
      divideRow(result, i);
      for (int k = i + 1; k < upper.rows; k++) {
        Matrix.axpy(-upper.get(i, k), result.cells, i * width, result.cells, k * width, width);
      }
    }
    return result;
  }

  /// `U^-1 B`: the second half of a solution.
  public Matrix backSolve(Matrix right) {
    Matrix result = right.copy();
    int width = right.columns;
    for (int i = upper.rows - 1; i >= 0; i--) {
      for (int k = i + 1; k < upper.rows; k++) {
        Matrix.axpy(-upper.get(i, k), result.cells, k * width, result.cells, i * width, width);
      }
      divideRow(result, i);
    }
    return result;
  }

  private void divideRow(Matrix matrix, int row) {
    double pivot = upper.get(row, row);
    for (int j = 0; j < matrix.columns; j++) {
      matrix.cells[row * matrix.columns + j] /= pivot;
    }
  }

  public Matrix solve(Matrix right) {
    return backSolve(whiten(right));
  }

  public double[] solve(double[] right) {
    return solve(Matrix.column(right)).cells;
  }

  public Matrix inverse() {
    int n = upper.rows;
    double[] half = inverseTransposed();
    Matrix result = new Matrix(n, n);
    for (int from = 0; from < n; from += PANEL) {
      int to = Math.min(from + PANEL, n);
      for (int i = 0; i < to; i++) {
        addRows(1, half, from * n + i, n, to - from, half, from * n, result.cells, i * n, i + 1);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        result.set(j, i, result.get(i, j));
      }
    }
    return result;
  }

  /// `U'^-1`, lower triangular: panels of rows are built from the panels above, then from their own
  /// rows.
  private double[] inverseTransposed() {
    int n = upper.rows;
    double[] u = upper.cells;
    double[] x = new double[n * n];
    for (int from = 0; from < n; from += PANEL) {
      int to = Math.min(from + PANEL, n);
      for (int above = 0; above < from; above += PANEL) {
        for (int i = from; i < to; i++) {
          addRows(-1, u, above * n + i, n, PANEL, x, above * n, x, i * n, above + PANEL);
        }
      }
      for (int i = from; i < to; i++) {
        addRows(-1, u, from * n + i, n, i - from, x, from * n, x, i * n, i);
        x[i * n + i] = 1;
        for (int j = 0; j <= i; j++) {
          x[i * n + j] /= u[i * n + i];
        }
      }
    }
    return x;
  }

  /// A column of the matrix is a combination of the columns before it.
  public static final class Dependent extends ArithmeticException {
    private final int column;

    Dependent(int column) {
      super("column " + column + " depends on those before it");
      this.column = column;
    }

    public int column() {
      return column;
    }
  }
}
