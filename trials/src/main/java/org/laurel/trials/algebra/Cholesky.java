package org.laurel.trials.algebra;

/// `A = U'U` for a symmetric positive definite matrix, with U upper triangular, stored by rows.
///
/// All work is done on rows, four at a time, so that the inner loops run over neighbouring memory.
public final class Cholesky {
  /// A pivot this small against its own diagonal means that the column depends on those before it.
  private static final double DEPENDENT = 1e-11;

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
    for (int from = 0; from < n; from += 4) {
      int to = Math.min(from + 4, n);
      factorPanel(a, n, from, to, scale);
      for (int i = to; i < n; i++) {
        subtractPanel(a, n, from, to, i);
      }
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

  private static void subtractPanel(double[] a, int n, int from, int to, int row) {
    if (to - from < 4) {
      for (int k = from; k < to; k++) {
        Matrix.axpy(-a[k * n + row], a, k * n + row, a, row * n + row, n - row);
      }
      return;
    }
    int k = from * n + row;
    fourRows(-a[k], -a[k + n], -a[k + 2 * n], -a[k + 3 * n], a, k, n, a, row * n + row, n - row);
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
    Matrix half = inverseTransposed();
    Matrix result = new Matrix(n, n);
    for (int from = 0; from < n; from += 4) {
      int to = Math.min(from + 4, n);
      for (int i = 0; i < to; i++) {
        addOuter(half.cells, n, from, to, i, result.cells);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        result.set(j, i, result.get(i, j));
      }
    }
    return result;
  }

  private static void addOuter(double[] half, int n, int from, int to, int row, double[] result) {
    int k = from * n;
    if (to - from == 4) {
      fourRows(
          half[k + row],
          half[k + n + row],
          half[k + 2 * n + row],
          half[k + 3 * n + row],
          half,
          k,
          n,
          result,
          row * n,
          row + 1);
      return;
    }
    for (int each = from; each < to; each++) {
      Matrix.axpy(half[each * n + row], half, each * n, result, row * n, row + 1);
    }
  }

  /// `U'^-1`, lower triangular: its rows are built one by one from the rows above.
  private Matrix inverseTransposed() {
    int n = upper.rows;
    Matrix lower = upper.transpose();
    Matrix result = new Matrix(n, n);
    double[] x = result.cells;
    for (int i = 0; i < n; i++) {
      int k = 0;
      for (; k + 4 <= i; k += 4) {
        int at = i * n + k;
        double[] l = lower.cells;
        fourRows(-l[at], -l[at + 1], -l[at + 2], -l[at + 3], x, k * n, n, x, i * n, k + 4);
      }
      for (; k < i; k++) {
        Matrix.axpy(-lower.get(i, k), x, k * n, x, i * n, k + 1);
      }
      x[i * n + i] = 1;
      double pivot = lower.get(i, i);
      for (int j = 0; j <= i; j++) {
        x[i * n + j] /= pivot;
      }
    }
    return result;
  }

  /// A column of the matrix is a combination of the columns before it.
  public static final class Dependent extends RuntimeException {
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
