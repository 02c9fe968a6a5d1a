package org.laurel.trials.mixed;

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
        sweep.logDeterminant() + (criterion == Criterion.REML ? sweep.logDeterminantOfFixed() : 0);
    return determinants
        + degrees() * (1 + Math.log(2 * Math.PI * sweep.residualSquares() / degrees()));
  }

  Minimizer.Point profiled(double[] theta) {
    Sweep sweep = new Sweep(moments, theta);
    return new Minimizer.Point(theta, value(sweep), gradient(sweep, degrees()));
  }

  /// The gradient with the residual variance held.
  Minimizer.Point held(double[] theta, double variance) {
    Sweep sweep = new Sweep(moments, theta);
    double value = value(sweep);
    return new Minimizer.Point(theta, value, gradient(sweep, sweep.residualSquares() / variance));
  }

  private double[] gradient(Sweep sweep, double weight) {
    Slope slope = new Slope(sweep, criterion);
    double[] result = slope.ofDeterminants().clone();
    for (int k = 0; k < result.length; k++) {
      result[k] += weight * slope.ofResidual()[k];
    }
    return result;
  }
}
