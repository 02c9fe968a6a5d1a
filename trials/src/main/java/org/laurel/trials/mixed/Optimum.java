package org.laurel.trials.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Minimizer;

/// The covariance parameters that make the criterion smallest.
///
/// The criterion is even in each diagonal cell, so no bound is needed: a variance on the boundary
/// is found at a cell near zero, which is then set to exactly zero if that is as good.
///
/// @param free the parameters that are not on the boundary
record Optimum(double[] theta, int[] free) {
  private static final double NEAR_ZERO = 1e-3;
  private static final double FULLY = 1e-10;

  static Optimum of(Deviance deviance) {
    double[] start = Start.of(deviance);
    int[] free = IntStream.range(0, start.length).toArray();
    double[] found = minimize(deviance, start, free);
    int[] kept = IntStream.of(free).filter(k -> !onBoundary(deviance, found, k)).toArray();
    double[] best = found;
    if (kept.length < free.length) {
      IntStream.of(free).filter(k -> Arrays.binarySearch(kept, k) < 0).forEach(k -> found[k] = 0);
      best = minimize(deviance, found, kept);
    }
    return new Optimum(withoutSigns(deviance.moments(), best), kept);
  }

  private static double[] minimize(Deviance deviance, double[] start, int[] free) {
    if (free.length == 0) {
      return start;
    }
    Minimizer.Smooth function =
        some -> {
          Minimizer.Point whole = deviance.profiled(fill(start, free, some));
          return new Minimizer.Point(some, whole.value(), () -> picked(whole.gradient(), free));
        };
    double[] some = picked(start, free);
    Matrix curvature = Start.curvature(deviance, start).pick(free, free);
    double[] found = Minimizer.minimize(function, some, curvature, FULLY).where();
    return fill(start, free, found);
  }

  private static double[] picked(double[] all, int[] free) {
    return IntStream.of(free).mapToDouble(k -> all[k]).toArray();
  }

  private static double[] fill(double[] all, int[] free, double[] some) {
    double[] result = all.clone();
    for (int k = 0; k < free.length; k++) {
      result[free[k]] = some[k];
    }
    return result;
  }

  private static boolean onBoundary(Deviance deviance, double[] theta, int parameter) {
    Moments moments = deviance.moments();
    int[] offsets = moments.offsets();
    int term =
        IntStream.range(0, offsets.length).filter(f -> offsets[f] <= parameter).max().orElse(0);
    int[] cell = moments.terms().get(term).free().get(parameter - offsets[term]);
    boolean tiny =
        Math.abs(theta[parameter]) * moments.terms().get(term).scale(cell[0]) < NEAR_ZERO;
    if (cell[0] != cell[1] || !tiny) {
      return false;
    }
    double[] zeroed = theta.clone();
    zeroed[parameter] = 0;
    double here = deviance.value(moments.solve(theta));
    return deviance.value(moments.solve(zeroed)) <= here + 1e-9;
  }

  /// Turns columns of each factor so that their diagonal cells are not negative.
  private static double[] withoutSigns(Moments moments, double[] theta) {
    double[] result = theta.clone();
    int[] offsets = moments.offsets();
    for (int f = 0; f < offsets.length; f++) {
      List<int[]> free = moments.terms().get(f).free();
      Matrix factor = moments.terms().get(f).factor(theta, offsets[f]);
      for (int k = 0; k < free.size(); k++) {
        int column = free.get(k)[1];
        result[offsets[f] + k] *= factor.get(column, column) < 0 ? -1 : 1;
      }
    }
    return result;
  }

  boolean singular() {
    return free.length < theta.length;
  }
}
