package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// Nested random intercepts solved for, tier by tier upward.
///
/// With the tiers below eliminated a group has `a = Z'V^-1 Z`, a number, and `r = Z'V^-1 [X y]`.
/// With its relative variance t and `c = 1 + t a` it adds `log c` to the determinant, takes `t r r'
/// / c` from what X and y have left, and hands `a / c` and `r / c` to the group that holds it: the
/// Cholesky factorisation of Bates et al. (2015), section 3, one scalar column at a time.
///
/// @param weights a of every group, by tiers
/// @param sums r of every group, one after the other, by tiers
record NestedSweep(
    Nested moments,
    double[] theta,
    List<double[]> weights,
    List<double[]> sums,
    double logDeterminant,
    FixedPart fixedPart)
    implements Sweep {

  static NestedSweep of(Nested moments, double[] theta) {
    Matrix rest = moments.ww().copy();
    List<double[]> weights = new ArrayList<>();
    List<double[]> sums = new ArrayList<>();
    double[] a = moments.tiers().get(0).counts();
    double[] r = moments.tiers().get(0).sums();
    double logDeterminant = 0;
    for (int f = 0; f < theta.length; f++) {
      weights.add(a);
      sums.add(r);
      boolean top = f + 1 == theta.length;
      double[] nextA = new double[top ? 0 : moments.tiers().get(f + 1).size()];
      double[] nextR = new double[nextA.length * rest.columns];
      Elimination tier = new Elimination(theta[f] * theta[f], rest);
      logDeterminant += tier.eliminate(a, r, moments.tiers().get(f).parents(), nextA, nextR);
      a = nextA;
      r = nextR;
    }
    FixedPart fixed = new FixedPart(Cholesky.inPlace(rest));
    return new NestedSweep(moments, theta, weights, sums, logDeterminant, fixed);
  }

  /// Takes the groups of one tier out of the equations.
  private record Elimination(double variance, Matrix rest) {

    /// Answers the tier's log determinant, and hands the rest up where there is a tier above.
    double eliminate(double[] a, double[] r, int[] parents, double[] nextA, double[] nextR) {
      int width = rest.columns;
      double logDeterminant = 0;
      for (int group = 0; group < a.length; group++) {
        double c = 1 + variance * a[group];
        logDeterminant += Math.log(c);
        subtractSquares(r, group * width, variance / c);
        if (parents.length > 0) {
          nextA[parents[group]] += a[group] / c;
          addTo(nextR, parents[group] * width, r, group * width, 1 / c);
        }
      }
      return logDeterminant;
    }

    private void subtractSquares(double[] r, int at, double factor) {
      int width = rest.columns;
      for (int j = 0; j < width; j++) {
        double scaled = factor * r[at + j];
        for (int k = j; k < width; k++) {
          rest.cells[j * width + k] -= scaled * r[at + k];
        }
      }
    }

    private void addTo(double[] sum, int to, double[] r, int at, double factor) {
      for (int j = 0; j < rest.columns; j++) {
        sum[to + j] += factor * r[at + j];
      }
    }
  }

  @Override
  public Slope slope(Criterion criterion) {
    return new NestedSlope(this, criterion).slope();
  }

  /// From the top down: given the effects B of all that hold a group, its own is `t (r - a B) / c`,
  /// with r taken of the residual.
  @Override
  public List<MixedFit.RandomEffect> predictions() {
    double[] residual = fixedPart.residual();
    List<MixedFit.RandomEffect> result = new ArrayList<>();
    double[] above = {};
    for (int f = theta.length - 1; f >= 0; f--) {
      int[] parents = moments.tiers().get(f).parents();
      double[] whole = new double[moments.tiers().get(f).size()];
      GroupTerm term = moments.terms().get(f);
      List<MixedFit.RandomEffect> own = new ArrayList<>(whole.length);
      for (int group = 0; group < whole.length; group++) {
        double holding = parents.length == 0 ? 0 : above[parents[group]];
        double effect = effect(f, group, residual, holding);
        whole[group] = holding + effect;
        String level = term.group().levels().get(group);
        own.add(
            new MixedFit.RandomEffect(term.group().name(), level, term.columns().get(0), effect));
      }
      result.addAll(0, own);
      above = whole;
    }
    return result;
  }

  private double effect(int tier, int group, double[] residual, double holding) {
    double variance = theta[tier] * theta[tier];
    double a = weights.get(tier)[group];
    double left = Matrix.dot(sums.get(tier), group * residual.length, residual, 0, residual.length);
    return variance * (left - a * holding) / (1 + variance * a);
  }
}
