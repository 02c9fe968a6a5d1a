package org.laurel.trials.algebra;

import java.util.function.DoubleUnaryOperator;

/// `A = Q diag(values) Q'` for a symmetric matrix.
public record SymmetricEigen(double[] values, Matrix vectors) {
  /// Eigenvalues below this part of the largest are taken as zero.
  private static final double ZERO = 1e-11;

  private static final int MOST_SWEEPS = 60;

  /// Cyclic Jacobi rotations (Golub and Van Loan 2013, section 8.5): small eigenvalues keep their
  /// digits.
  public static SymmetricEigen of(Matrix matrix) {
    Matrix a = matrix.copy();
    Matrix vectors = Matrix.identity(a.rows);
    double total = a.inner(a);
    for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-32 * total; sweep++) {
      for (int p = 0; p < a.rows; p++) {
        for (int q = p + 1; q < a.rows; q++) {
          rotate(a, vectors, p, q);
        }
      }
    }
    return new SymmetricEigen(a.diagonal(), vectors);
  }

  private static double offDiagonal(Matrix a) {
    double sum = 0;
    for (int i = 0; i < a.rows; i++) {
      sum +=
          2 * Matrix.dot(a.cells, i * a.rows + i + 1, a.cells, i * a.rows + i + 1, a.rows - i - 1);
    }
    return sum;
  }

  private static void rotate(Matrix a, Matrix vectors, int p, int q) {
    double off = (a.get(p, q) + a.get(q, p)) / 2;
    if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(a.get(p, p) * a.get(q, q)))) {
      return;
    }
    double ratio = (a.get(q, q) - a.get(p, p)) / (2 * off);
    double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio));
    double cosine = 1 / Math.hypot(1, tangent);
    double sine = tangent * cosine;
    for (int i = 0; i < a.rows; i++) {
      turn(a.cells, i * a.rows + p, i * a.rows + q, cosine, sine);
      turn(vectors.cells, i * a.rows + p, i * a.rows + q, cosine, sine);
    }
    for (int i = 0; i < a.rows; i++) {
      turn(a.cells, p * a.rows + i, q * a.rows + i, cosine, sine);
    }
  }

  private static void turn(double[] cells, int left, int right, double cosine, double sine) {
    double first = cells[left];
    double second = cells[right];
    cells[left] = cosine * first - sine * second;
    cells[right] = sine * first + cosine * second;
  }

  /// `Q diag(change(values)) Q'`.
  public Matrix apply(DoubleUnaryOperator change) {
    Matrix scaled = vectors.copy();
    for (int j = 0; j < values.length; j++) {
      double factor = change.applyAsDouble(values[j]);
      for (int i = 0; i < scaled.rows; i++) {
        scaled.cells[i * scaled.columns + j] *= factor;
      }
    }
    return scaled.times(vectors.transpose());
  }

  /// The matrix to a power, where zero stays zero (the Moore-Penrose convention).
  public Matrix power(double exponent) {
    double floor = ZERO * Math.max(largest(), 0);
    return apply(value -> value > floor ? Math.pow(value, exponent) : 0);
  }

  public double largest() {
    double found = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      found = Math.max(found, value);
    }
    return found;
  }
}
