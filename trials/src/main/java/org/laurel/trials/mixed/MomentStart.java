package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// Where the search for nested variances starts: at the analysis of variance of the least-squares
/// residual.
///
/// Henderson's method I (Searle, Casella and McCulloch 1992, section 5.3), without a correction for
/// the fixed effects. With S_g a group's sum of the residual and `Q_f = sum_g S_g^2 / n_g`, the
/// tiers' `Q_f - Q_{f+1}` have expectations that are linear in the variances of the tiers up to f;
/// the whole data stand above the top tier as one group.
final class MomentStart {
  /// No variance starts at zero: the criterion is flat there.
  private static final double LEAST = 0.01;

  /// Less than this share of the variance within groups is rounding.
  private static final double WHOLLY = 1e-10;

  private final Nested moments;
  private final double[] residual;
  private final double[][] spreads;

  private MomentStart(Nested moments) {
    this.moments = moments;
    residual = new FixedPart(Cholesky.of(moments.ww())).residual();
    int count = moments.tiers().size();
    spreads = new double[count][count + 1];
    for (int tier = 0; tier < count; tier++) {
      fillSpreads(tier);
    }
  }

  static double[] of(Nested moments) {
    return new MomentStart(moments).relative();
  }

  /// `sum_g (sum of n_e^2 over the groups e of a lower tier in g) / n_g`, by the tier of g.
  private void fillSpreads(int lower) {
    List<Tier> tiers = moments.tiers();
    double[] squares = tiers.get(lower).counts().clone();
    for (int g = 0; g < squares.length; g++) {
      squares[g] *= squares[g];
    }
    for (int tier = lower; tier < tiers.size(); tier++) {
      double[] counts = tiers.get(tier).counts();
      int[] parents = tiers.get(tier).parents();
      double[] above = new double[parents.length == 0 ? 1 : tiers.get(tier + 1).size()];
      for (int g = 0; g < counts.length; g++) {
        spreads[lower][tier] += squares[g] / counts[g];
        above[parents.length == 0 ? 0 : parents[g]] += squares[g];
      }
      squares = above;
    }
    spreads[lower][tiers.size()] = squares[0] / moments.rows();
  }

  private double[] relative() {
    int count = moments.tiers().size();
    double all = moments.ww().quadratic(residual, residual);
    double within = all - squares(0);
    if (!(within > WHOLLY * all)) {
      throw new BadInput(
          "the outcome does not vary within the groups of '%s', so no variance is left for its rows"
              .formatted(moments.terms().get(0).group().name()));
    }
    double noise = within / (moments.rows() - moments.tiers().get(0).size());
    double[] variances = new double[count];
    double[] result = new double[count];
    for (int f = 0; f < count; f++) {
      double left = squares(f) - squares(f + 1) - noise * (size(f) - size(f + 1));
      for (int e = 0; e < f; e++) {
        left -= variances[e] * (spreads[e][f] - spreads[e][f + 1]);
      }
      variances[f] = Math.max(0, left / (spreads[f][f] - spreads[f][f + 1]));
      result[f] = Math.sqrt(Math.max(LEAST, variances[f] / noise));
    }
    return result;
  }

  private int size(int tier) {
    return tier < moments.tiers().size() ? moments.tiers().get(tier).size() : 1;
  }

  /// `Q_f`; above the top tier zero, because the residual of a model with an intercept has no mean.
  private double squares(int tier) {
    if (tier == moments.tiers().size()) {
      return 0;
    }
    Tier own = moments.tiers().get(tier);
    double sum = 0;
    for (int g = 0; g < own.size(); g++) {
      double total = Matrix.dot(own.sums(), g * residual.length, residual, 0, residual.length);
      sum += total * total / own.counts()[g];
    }
    return sum;
  }
}
