package org.laurel.trials.series;

import java.util.List;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.SymmetricEigen;

/// The CR2 variance of a generalized least-squares fit whose rows are related within units, and its
/// Satterthwaite degrees of freedom.
///
/// Pustejovsky and Tipton (2018), J. Business & Economic Statistics 36, 672-683, with the fitted
/// covariance Phi as working model. With `M = (X'Phi^-1 X)^-1` a unit's residuals have covariance
/// `H = Phi - X M X'`; they are adjusted by `A = D'(D H D')^-1/2 D`, where `Phi = D'D` by Cholesky,
/// so that `A H A' = Phi`. The variance is `sum G'ee'G` with `G = A Phi^-1 X M`. Units have few
/// rows, so these matrices are formed.
///
/// All of it is free of the scale of Phi.
final class UnitSandwich {

  /// One unit's rows: X, what the fit leaves of y, and Phi.
  record Unit(Matrix x, double[] residuals, Matrix covariance) {}

  private final Matrix bread;
  private final List<Share> shares;
  private final Matrix variance;

  /// @param bread M
  UnitSandwich(Matrix bread, List<Unit> units) {
    this.bread = bread;
    shares = units.stream().map(this::share).toList();
    Matrix scores = Matrix.of(shares.stream().map(Share::score).toArray(double[][]::new));
    variance = scores.transposedTimes(scores);
  }

  double standardError(int term) {
    return Math.sqrt(variance.get(term, term));
  }

  /// `(sum P_gg)^2 / sum P_gh^2`, where `P_gh = [g = h] g'Phi g - z_g'M z_h` for the term's column
  /// g of G and `z = X'g`.
  double df(int term) {
    Matrix outer = new Matrix(bread.rows, bread.rows);
    double trace = 0;
    double squares = 0;
    for (Share share : shares) {
      Matrix z = Matrix.column(share.reach.col(term));
      double shared = bread.quadratic(z.cells, z.cells);
      double own = share.spread[term] - shared;
      trace += own;
      squares += own * own - shared * shared;
      outer = outer.plus(z.times(z.transpose()));
    }
    Matrix product = bread.times(outer);
    return trace * trace / (squares + product.transpose().inner(product));
  }

  /// What one unit adds.
  ///
  /// @param score `G'e`
  /// @param spread `g'Phi g` of each column of G
  /// @param reach `X'G`
  private record Share(double[] score, double[] spread, Matrix reach) {}

  private Share share(Unit unit) {
    Cholesky root = Cholesky.of(unit.covariance);
    Matrix influence = adjustment(unit, root.upper()).times(root.solve(unit.x)).times(bread);
    Matrix whole = influence.transposedTimes(unit.covariance).times(influence);
    return new Share(
        influence.transpose().times(unit.residuals),
        whole.diagonal(),
        unit.x.transposedTimes(influence));
  }

  private Matrix adjustment(Unit unit, Matrix upper) {
    Matrix left = unit.covariance.minus(unit.x.times(bread).times(unit.x.transpose()));
    Matrix turned = upper.times(left).times(upper.transpose());
    return upper.transposedTimes(SymmetricEigen.of(turned).power(-0.5)).times(upper);
  }
}
