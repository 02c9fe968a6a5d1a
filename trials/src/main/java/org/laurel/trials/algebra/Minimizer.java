package org.laurel.trials.algebra;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Finds the lowest point of a smooth function by BFGS with backtracking.
///
/// Nocedal and Wright (2006), Numerical Optimization, algorithm 6.1. Near the end the function no
/// longer shows progress against rounding, so a step is then judged by its gradient.
public final class Minimizer {
  private static final int MOST_STEPS = 500;
  private static final double ROUNDING = 1e-13;
  private static final double LAST = 3e-6;

  /// A function with its gradient.
  public interface Smooth {
    Point at(double[] where);
  }

  public static final class Point {
    private final double[] where;
    private final double value;
    private final Supplier<double[]> slope;
    private double @Nullable [] gradient;

    /// The gradient is asked for only where the search goes on from the point.
    public Point(double[] where, double value, Supplier<double[]> slope) {
      this.where = where;
      this.value = value;
      this.slope = slope;
    }

    public double[] where() {
      return where;
    }

    public double value() {
      return value;
    }

    public double[] gradient() {
      if (gradient == null) {
        gradient = slope.get();
      }
      return gradient;
    }

    double steepness() {
      double most = 0;
      for (double slope : gradient()) {
        most = Math.max(most, Math.abs(slope));
      }
      return most;
    }
  }

  private Minimizer() {}

  /// The lowest point reached from `start`; `scale` is a first guess of the inverse second
  /// derivative.
  public static Point minimize(Smooth function, double[] start, double scale) {
    return minimize(function, start, Matrix.identity(start.length).scale(scale), 1e-9);
  }

  /// Stops when a full step would lower the value by less than `tolerance` squared times its size.
  public static Point minimize(
      Smooth function, double[] start, Matrix inverseHessian, double tolerance) {
    Matrix inverse = inverseHessian;
    Point here = function.at(start);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = inverse.times(here.gradient());
      double promise = Matrix.dot(direction, here.gradient());
      if (!(promise > tolerance * tolerance)) {
        return here;
      }
      if (promise < LAST * LAST) {
        return lastStep(function, here, direction);
      }
      Point next = search(function, here, direction, promise);
      if (next == here) {
        return here;
      }
      inverse = update(inverse, here, next);
      here = next;
    }
    throw new ArithmeticException(
        "the search for the best fit did not settle in " + MOST_STEPS + " steps");
  }

  /// So near the lowest point the step is good, and its gain is too small to be seen against
  /// rounding.
  private static Point lastStep(Smooth function, Point here, double[] direction) {
    double[] where = here.where().clone();
    Matrix.axpy(-1, direction, 0, where, 0, where.length);
    return new Point(where, here.value(), () -> function.at(where).gradient());
  }

  private static Point search(Smooth function, Point here, double[] direction, double promise) {
    double noise = ROUNDING * (1 + Math.abs(here.value()));
    for (double length = 1; length > 1e-12; length /= 4) {
      double[] where = here.where().clone();
      Matrix.axpy(-length, direction, 0, where, 0, where.length);
      Point next = function.at(where);
      boolean level = Math.abs(next.value() - here.value()) <= noise;
      boolean lower = next.value() <= here.value() - 1e-4 * length * promise;
      if (level ? next.steepness() < here.steepness() / 2 : lower) {
        return next;
      }
    }
    return here;
  }

  private static Matrix update(Matrix inverse, Point here, Point next) {
    double[] moved = difference(next.where(), here.where());
    double[] bent = difference(next.gradient(), here.gradient());
    double curvature = Matrix.dot(moved, bent);
    if (curvature <= 1e-14 * Math.sqrt(Matrix.dot(moved, moved) * Matrix.dot(bent, bent))) {
      return inverse;
    }
    double[] projected = inverse.times(bent);
    double factor = (1 + Matrix.dot(bent, projected) / curvature) / curvature;
    Matrix result = inverse.copy();
    for (int i = 0; i < moved.length; i++) {
      for (int j = 0; j < moved.length; j++) {
        result.add(
            i,
            j,
            factor * moved[i] * moved[j]
                - (projected[i] * moved[j] + moved[i] * projected[j]) / curvature);
      }
    }
    return result;
  }

  private static double[] difference(double[] left, double[] right) {
    double[] result = left.clone();
    Matrix.axpy(-1, right, 0, result, 0, result.length);
    return result;
  }

  /// Gives a function its gradient by central differences.
  public static Smooth byDifferences(ToDoubleFunction<double[]> function, double width) {
    return where ->
        new Point(where, function.applyAsDouble(where), () -> differences(function, where, width));
  }

  private static double[] differences(
      ToDoubleFunction<double[]> function, double[] where, double width) {
    double[] gradient = new double[where.length];
    for (int i = 0; i < where.length; i++) {
      double h = width * Math.max(1, Math.abs(where[i]));
      double above = function.applyAsDouble(shift(where, i, h));
      gradient[i] = (above - function.applyAsDouble(shift(where, i, -h))) / (2 * h);
    }
    return gradient;
  }

  /// The matrix of second derivatives, by central differences of the gradient.
  public static Matrix hessian(Smooth function, double[] where, double width) {
    int n = where.length;
    Matrix result = new Matrix(n, n);
    for (int i = 0; i < n; i++) {
      double h = width * Math.max(1, Math.abs(where[i]));
      double[] above = function.at(shift(where, i, h)).gradient();
      double[] below = function.at(shift(where, i, -h)).gradient();
      for (int j = 0; j < n; j++) {
        double second = (above[j] - below[j]) / (4 * h);
        result.add(i, j, second);
        result.add(j, i, second);
      }
    }
    return result;
  }

  public static double[] shift(double[] where, int index, double by) {
    double[] result = where.clone();
    result[index] += by;
    return result;
  }
}
