package org.laurel.trials.mixed;

import org.laurel.trials.algebra.Matrix;

/// The covariance of the fixed coefficients that a method stands by, and the df of a contrast of
/// them.
interface SmallSample {
  Matrix covariance();

  double df(double[] contrast);
}
