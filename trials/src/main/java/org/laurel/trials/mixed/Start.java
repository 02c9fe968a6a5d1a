package org.laurel.trials.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Minimizer;

/// Where the search for the covariance parameters starts, and how the criterion bends there.
final class Start {
  /// Enough for a value to start from.
  private static final double NEARLY = 1e-2;

  private static final double WIDTH = 1e-4;

  private Start() {}

  /// Several groupings that are not nested start from where each would end alone, which costs
  /// little beside their joint fit.
  static double[] of(Deviance deviance) {
    List<GroupTerm> terms = deviance.moments().terms();
    if (deviance.moments() instanceof Nested nested) {
      return MomentStart.of(nested);
    }
    if (terms.size() == 1) {
      return unit(terms.get(0));
    }
    return IntStream.range(0, terms.size())
        .mapToObj(f -> new Deviance(deviance.moments().alone(f), deviance.criterion()))
        .map(alone -> Minimizer.minimize(alone::profiled, of(alone), widths(alone), NEARLY))
        .flatMapToDouble(found -> Arrays.stream(found.where()))
        .toArray();
  }

  private static double[] unit(GroupTerm term) {
    return term.free().stream()
        .mapToDouble(cell -> cell[0] == cell[1] ? 0.5 / term.scale(cell[0]) : 0)
        .toArray();
  }

  /// A first guess of the inverse second derivative.
  static Matrix curvature(Deviance deviance, double[] theta) {
    if (deviance.moments() instanceof Nested) {
      return jointly(deviance, theta);
    }
    return deviance.moments().terms().size() > 1 ? oneByOne(deviance, theta) : widths(deviance);
  }

  /// The inverse of differences of the gradient, which is cheap for nested groupings, where it is
  /// positive definite.
  private static Matrix jointly(Deviance deviance, double[] theta) {
    int count = theta.length;
    double[] here = deviance.profiled(theta).gradient();
    Matrix second = new Matrix(count, count);
    for (int k = 0; k < count; k++) {
      double h = WIDTH * Math.max(Math.abs(theta[k]), 0.01);
      double[] there = deviance.profiled(Minimizer.shift(theta, k, h)).gradient();
      for (int m = 0; m < count; m++) {
        second.add(k, m, (there[m] - here[m]) / (2 * h));
        second.add(m, k, (there[m] - here[m]) / (2 * h));
      }
    }
    try {
      return Cholesky.of(second).inverse();
    } catch (Cholesky.Dependent _) {
      return widths(deviance);
    }
  }

  /// From the scales of the columns and the numbers of levels.
  private static Matrix widths(Deviance deviance) {
    Moments moments = deviance.moments();
    Matrix result = new Matrix(moments.parameters(), moments.parameters());
    int[] offsets = moments.offsets();
    for (int f = 0; f < offsets.length; f++) {
      GroupTerm term = moments.terms().get(f);
      for (int k = 0; k < term.free().size(); k++) {
        double width = 0.5 / term.scale(term.free().get(k)[0]);
        result.set(offsets[f] + k, offsets[f] + k, width * width / term.group().size());
      }
    }
    return result;
  }

  /// Groupings that stand together are each looked at alone: second derivatives along each
  /// parameter, where they bend upward.
  private static Matrix oneByOne(Deviance deviance, double[] theta) {
    Moments moments = deviance.moments();
    Matrix result = widths(deviance);
    int[] offsets = moments.offsets();
    for (int f = 0; f < offsets.length; f++) {
      Deviance alone = new Deviance(moments.alone(f), deviance.criterion());
      int end = offsets[f] + moments.terms().get(f).free().size();
      double[] own = Arrays.copyOfRange(theta, offsets[f], end);
      for (int k = 0; k < own.length; k++) {
        double h = WIDTH * Math.max(Math.abs(own[k]), 0.01);
        double above = alone.profiled(Minimizer.shift(own, k, h)).gradient()[k];
        double below = alone.profiled(Minimizer.shift(own, k, -h)).gradient()[k];
        if (above > below) {
          result.set(offsets[f] + k, offsets[f] + k, 2 * h / (above - below));
        }
      }
    }
    return result;
  }
}
