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

  /// Enough for a value to start from.
  private static final double NEARLY = 1e-2;

  static Optimum of(Deviance deviance) {
    double[] start = start(deviance);
    int[] free = IntStream.range(0, start.length).toArray();
    double[] found = minimize(deviance, start, free, FULLY);
    int[] kept = IntStream.of(free).filter(k -> !onBoundary(deviance, found, k)).toArray();
    double[] best = found;
    if (kept.length < free.length) {
      IntStream.of(free).filter(k -> Arrays.binarySearch(kept, k) < 0).forEach(k -> found[k] = 0);
      best = minimize(deviance, found, kept, FULLY);
    }
    return new Optimum(withoutSigns(deviance.moments(), best), kept);
  }

  /// Several groupings start from where each would end alone, which costs little beside their joint
  /// fit.
  private static double[] start(Deviance deviance) {
    List<GroupTerm> terms = deviance.moments().terms();
    if (terms.size() == 1) {
      return unit(terms.get(0));
    }
    return IntStream.range(0, terms.size())
        .mapToObj(f -> new Deviance(deviance.moments().alone(f), deviance.criterion()))
        .map(alone ->
            minimize(
                alone,
                start(alone),
                IntStream.range(0, alone.moments().parameters()).toArray(),
                NEARLY))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] unit(GroupTerm term) {
    return term.free().stream()
        .mapToDouble(cell -> cell[0] == cell[1] ? 0.5 / term.scale(cell[0]) : 0)
        .toArray();
  }

  private static double[] minimize(
      Deviance deviance, double[] start, int[] free, double tolerance) {
    if (free.length == 0) {
      return start;
    }
    Minimizer.Smooth function =
        some -> {
          Minimizer.Point whole = deviance.profiled(fill(start, free, some));
          return new Minimizer.Point(some, whole.value(), () -> picked(whole.gradient(), free));
        };
    double[] some = picked(start, free);
    double[] found =
        Minimizer.minimize(function, some, curvature(deviance, start, free), tolerance).where();
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

  /// A first guess of the inverse second derivative. Groupings that stand together are each looked
  /// at alone.
  private static Matrix curvature(Deviance deviance, double[] start, int[] free) {
    Moments moments = deviance.moments();
    Matrix result = new Matrix(start.length, start.length);
    int[] offsets = moments.offsets();
    for (int f = 0; f < offsets.length; f++) {
      GroupTerm term = moments.terms().get(f);
      double[] unit = unit(term);
      for (int k = 0; k < unit.length; k++) {
        double width = 0.5 / term.scale(term.free().get(k)[0]);
        result.set(offsets[f] + k, offsets[f] + k, width * width / term.group().size());
      }
      if (offsets.length > 1) {
        Deviance alone = new Deviance(moments.alone(f), deviance.criterion());
        double[] own = Arrays.copyOfRange(start, offsets[f], offsets[f] + unit.length);
        addCurvature(alone, own, result, offsets[f]);
      }
    }
    return result.pick(free, free);
  }

  /// Second derivatives along each parameter, where they bend upward.
  private static void addCurvature(Deviance alone, double[] theta, Matrix inverse, int at) {
    for (int k = 0; k < theta.length; k++) {
      double h = 1e-4 * Math.max(Math.abs(theta[k]), 0.01);
      double above = alone.profiled(Minimizer.shift(theta, k, h)).gradient()[k];
      double below = alone.profiled(Minimizer.shift(theta, k, -h)).gradient()[k];
      if (above > below) {
        inverse.set(at + k, at + k, 2 * h / (above - below));
      }
    }
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
