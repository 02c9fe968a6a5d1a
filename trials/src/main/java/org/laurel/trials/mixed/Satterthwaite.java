package org.laurel.trials.mixed;

import java.util.Arrays;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Minimizer;

/// `df = 2 v^2 / (g'Ag)`: v the contrast's variance, g its gradient, A the covariance of the
/// variance parameters.
///
/// Fai and Cornelius (1996) as in lmerTest; the parameters are those off the boundary and the log
/// residual variance, A is twice the inverse of the deviance's second derivatives.
final class Satterthwaite implements SmallSample {
  private static final double WIDTH = 1e-4;

  private final Matrix covariance;
  private final Matrix[] slopes;
  private final Matrix uncertainty;

  Satterthwaite(Deviance deviance, Optimum optimum, double variance) {
    int[] free = optimum.free();
    double[] theta = optimum.theta();
    Moments moments = deviance.moments();
    Sweep here = moments.solve(theta);
    double[] residual = here.slope(deviance.criterion()).ofResidual();
    covariance = here.fixedPart().covariance().scale(variance);
    slopes = new Matrix[free.length + 1];
    Matrix curvature = new Matrix(free.length + 1, free.length + 1);
    double weight = here.fixedPart().residualSquares() / variance;
    for (int k = 0; k < free.length; k++) {
      double h = WIDTH * Math.max(Math.abs(theta[free[k]]), 0.01);
      double[] above = Minimizer.shift(theta, free[k], h);
      double[] below = Minimizer.shift(theta, free[k], -h);
      double[] high = deviance.held(above, variance);
      addDifferences(high, deviance.held(below, variance), k, free, 4 * h, curvature);
      curvature.set(k, free.length, -residual[free[k]] * weight);
      curvature.set(free.length, k, -residual[free[k]] * weight);
      Matrix up = moments.solve(above).fixedPart().covariance();
      Matrix down = moments.solve(below).fixedPart().covariance();
      slopes[k] = up.minus(down).scale(variance / (2 * h));
    }
    curvature.set(free.length, free.length, weight);
    slopes[free.length] = covariance;
    uncertainty = Cholesky.of(curvature).inverse().scale(2);
  }

  /// One row and the same column of the second derivatives, half of each.
  private static void addDifferences(
      double[] up, double[] down, int row, int[] free, double width, Matrix curvature) {
    for (int m = 0; m < free.length; m++) {
      double half = (up[free[m]] - down[free[m]]) / width;
      curvature.add(row, m, half);
      curvature.add(m, row, half);
    }
  }

  @Override
  public Matrix covariance() {
    return covariance;
  }

  @Override
  public double df(double[] contrast) {
    double own = covariance.quadratic(contrast, contrast);
    double[] gradient =
        Arrays.stream(slopes).mapToDouble(slope -> slope.quadratic(contrast, contrast)).toArray();
    return 2 * own * own / uncertainty.quadratic(gradient, gradient);
  }
}
