package org.laurel.trials.mixed;

import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Minimizer;

/// The criterion as a function of the covariance parameters.
///
/// Profiled, the residual variance is at its best for each value; with a variance given, it is
/// held.
record Deviance(Moments moments, Criterion criterion) {

  int degrees() {
    int p = moments.ww().columns - 1;
    return criterion == Criterion.REML ? moments.rows() - p : moments.rows();
  }

  double value(Sweep sweep) {
    double determinants =
        sweep.logDeterminant()
            + (criterion == Criterion.REML ? sweep.fixedPart().logDeterminant() : 0);
    return determinants
        + degrees() * (1 + Math.log(2 * Math.PI * sweep.fixedPart().residualSquares() / degrees()));
  }

  /// Where the search has gone so far out that the equations break down, the value is infinite and
  /// it turns back.
  Minimizer.Point profiled(double[] theta) {
    Sweep sweep;
    try {
      sweep = moments.solve(theta);
    } catch (Cholesky.Dependent _) {
      return new Minimizer.Point(theta, Double.POSITIVE_INFINITY, () -> new double[theta.length]);
    }
    return new Minimizer.Point(
        theta, value(sweep), () -> sweep.slope(criterion).weighted(degrees()));
  }

  /// The gradient with the residual variance held.
  double[] held(double[] theta, double variance) {
    Sweep sweep = moments.solve(theta);
    return sweep.slope(criterion).weighted(sweep.fixedPart().residualSquares() / variance);
  }
}
