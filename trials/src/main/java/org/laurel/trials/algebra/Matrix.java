package org.laurel.trials.algebra;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A dense matrix by rows, open to its neighbours for speed; results given to users are copies.
public final class Matrix {
  public final int rows;
  public final int columns;
  public final double[] cells;

  public Matrix(int rows, int columns) {
    this(rows, columns, new double[rows * columns]);
  }

  public Matrix(int rows, int columns, double[] cells) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
  }

  public static Matrix identity(int size) {
    Matrix result = new Matrix(size, size);
    for (int i = 0; i < size; i++) {
      result.set(i, i, 1);
    }
    return result;
  }

  public static Matrix of(double[][] rows) {
    Matrix result = new Matrix(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, result.cells, i * result.columns, result.columns);
    }
    return result;
  }

  public static Matrix column(double[] values) {
    return new Matrix(values.length, 1, values.clone());
  }

  public double get(int row, int column) {
    return cells[row * columns + column];
  }

  public void set(int row, int column, double value) {
    cells[row * columns + column] = value;
  }

  public void add(int row, int column, double value) {
    cells[row * columns + column] += value;
  }

  public double[] row(int row) {
    return Arrays.copyOfRange(cells, row * columns, (row + 1) * columns);
  }

  public double[] col(int column) {
    double[] result = new double[rows];
    for (int i = 0; i < rows; i++) {
      result[i] = get(i, column);
    }
    return result;
  }

  public double[] diagonal() {
    double[] result = new double[rows];
    for (int i = 0; i < rows; i++) {
      result[i] = get(i, i);
    }
    return result;
  }

  public Matrix copy() {
    return new Matrix(rows, columns, cells.clone());
  }

  public Matrix transpose() {
    Matrix result = new Matrix(columns, rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result.set(j, i, get(i, j));
      }
    }
    return result;
  }

  public Matrix times(Matrix other) {
    Matrix result = new Matrix(rows, other.columns);
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns; k++) {
        axpy(
            get(i, k),
            other.cells,
            k * other.columns,
            result.cells,
            i * other.columns,
            other.columns);
      }
    }
    return result;
  }

  /// This matrix transposed, times the other.
  public Matrix transposedTimes(Matrix other) {
    Matrix result = new Matrix(columns, other.columns);
    for (int k = 0; k < rows; k++) {
      for (int i = 0; i < columns; i++) {
        axpy(
            get(k, i),
            other.cells,
            k * other.columns,
            result.cells,
            i * other.columns,
            other.columns);
      }
    }
    return result;
  }

  public double[] times(double[] vector) {
    double[] result = new double[rows];
    for (int i = 0; i < rows; i++) {
      result[i] = dot(cells, i * columns, vector, 0, columns);
    }
    return result;
  }

  public Matrix plus(Matrix other) {
    return plus(1, other);
  }

  public Matrix minus(Matrix other) {
    return plus(-1, other);
  }

  public Matrix plus(double factor, Matrix other) {
    Matrix result = copy();
    axpy(factor, other.cells, 0, result.cells, 0, cells.length);
    return result;
  }

  public Matrix map(DoubleUnaryOperator change) {
    return new Matrix(rows, columns, Arrays.stream(cells).map(change).toArray());
  }

  public Matrix scale(double factor) {
    return map(value -> factor * value);
  }

  /// The rows and columns named, in that order.
  public Matrix pick(int[] rowIndex, int[] columnIndex) {
    Matrix result = new Matrix(rowIndex.length, columnIndex.length);
    for (int i = 0; i < rowIndex.length; i++) {
      for (int j = 0; j < columnIndex.length; j++) {
        result.set(i, j, get(rowIndex[i], columnIndex[j]));
      }
    }
    return result;
  }

  public double trace() {
    return Arrays.stream(diagonal()).sum();
  }

  /// The sum of products, cell by cell: the trace of this transposed times the other.
  public double inner(Matrix other) {
    return dot(cells, 0, other.cells, 0, cells.length);
  }

  public double quadratic(double[] left, double[] right) {
    return dot(left, times(right));
  }

  public double[][] toArray() {
    double[][] result = new double[rows][];
    for (int i = 0; i < rows; i++) {
      result[i] = row(i);
    }
    return result;
  }

  public static double dot(double[] left, double[] right) {
    return dot(left, 0, right, 0, left.length);
  }

  public static double dot(double[] left, int leftFrom, double[] right, int rightFrom, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += left[leftFrom + i] * right[rightFrom + i];
    }
    return sum;
  }

  /// `to += factor * from`, the one inner loop that the compiler turns into vector instructions.
  public static void axpy(
      double factor, double[] from, int at, double[] to, int start, int length) {
    if (factor == 0) {
      return;
    }
    for (int i = 0; i < length; i++) {
      to[start + i] += factor * from[at + i];
    }
  }
}
