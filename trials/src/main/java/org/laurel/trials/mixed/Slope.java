package org.laurel.trials.mixed;

/// The derivatives of the criterion's two parts by the covariance parameters.
///
/// @param ofDeterminants of `log|A|`, and under REML of `log|X'V^-1 X|` with it
/// @param ofResidual of the residual sum of squares, divided by that sum
record Slope(double[] ofDeterminants, double[] ofResidual) {

  double[] weighted(double weight) {
    double[] result = ofDeterminants.clone();
    for (int k = 0; k < result.length; k++) {
      result[k] += weight * ofResidual[k];
    }
    return result;
  }
}
