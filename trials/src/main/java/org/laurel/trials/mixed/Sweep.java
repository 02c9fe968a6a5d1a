package org.laurel.trials.mixed;

import java.util.List;

/// The model's equations solved for one value of the covariance parameters: groups first, then X
/// and y.
sealed interface Sweep permits CrossedSweep, NestedSweep {

  /// `log|L'Z'ZL + I|`.
  double logDeterminant();

  FixedPart fixedPart();

  /// How the criterion changes with the covariance parameters.
  Slope slope(Criterion criterion);

  /// Best linear unbiased predictions, grouping after grouping.
  List<MixedFit.RandomEffect> predictions();
}
