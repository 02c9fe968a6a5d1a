package org.laurel.trials.mixed;

import org.laurel.trials.algebra.Matrix;

/// The gradient for nested random intercepts, by one sweep back down: [NestedSweep] differentiated
/// in reverse.
///
/// In coordinates where what X and y have left is orthonormal, both parts of the criterion are sums
/// of squares, those of X and that of the residual. For a group with a, r, t and c as there, and
/// with the derivatives by its holder's a and r called A and R, one column of r alone gives
///
/// - by t: `a/c - r^2/c^2 - A a^2/c^2 - R a r/c^2`
/// - by a: `t/c + t^2 r^2/c^2 + A/c^2 - R t r/c^2`
/// - by r: `-2 t r/c + R/c`
///
/// where the first terms of the first two lines belong to the determinant alone.
final class NestedSlope {
  private final NestedSweep sweep;
  private final Matrix orthonormal;
  private final int firstColumn;
  private final double[] ofDeterminants;
  private final double[] ofResidual;

  /// Derivatives by a and r of the tier above, of both parts: those of r share one array, since its
  /// last column is the residual's.
  private Back above = new Back(0, 0);

  private record Back(double[] determinantA, double[] residualA, double[] r) {
    Back(int groups, int width) {
      this(new double[groups], new double[groups], new double[groups * width]);
    }
  }

  NestedSlope(NestedSweep sweep, Criterion criterion) {
    this.sweep = sweep;
    orthonormal = sweep.fixedPart().orthonormal();
    firstColumn = criterion == Criterion.REML ? 0 : orthonormal.columns - 1;
    ofDeterminants = new double[sweep.theta().length];
    ofResidual = new double[ofDeterminants.length];
    for (int f = ofDeterminants.length - 1; f >= 0; f--) {
      descend(f);
    }
  }

  Slope slope() {
    return new Slope(ofDeterminants, ofResidual);
  }

  private void descend(int tier) {
    int[] parents = sweep.moments().tiers().get(tier).parents();
    double[] weights = sweep.weights().get(tier);
    int width = orthonormal.columns;
    double theta = sweep.theta()[tier];
    Back own = new Back(tier == 0 ? 0 : weights.length, width);
    GroupSlope group = new GroupSlope(width, firstColumn, theta * theta);
    for (int g = 0; g < weights.length; g++) {
      turn(sweep.sums().get(tier), g * width, group.r);
      if (parents.length > 0) {
        group.hold(above.determinantA[parents[g]], above.residualA[parents[g]]);
        System.arraycopy(above.r, parents[g] * width, group.heldR, 0, width);
      }
      group.add(weights[g]);
      if (tier > 0) {
        own.determinantA[g] = group.determinantA();
        own.residualA[g] = group.residualA();
        group.writeR(own.r, g * width);
      }
    }
    ofDeterminants[tier] = 2 * theta * group.determinant;
    ofResidual[tier] = 2 * theta * group.residual;
    above = own;
  }

  /// `orthonormal' r`; columns that do not count stay zero.
  private void turn(double[] sums, int at, double[] to) {
    for (int j = firstColumn; j < to.length; j++) {
      double sum = 0;
      for (int k = 0; k <= j; k++) {
        sum += orthonormal.cells[k * to.length + j] * sums[at + k];
      }
      to[j] = sum;
    }
  }
}
