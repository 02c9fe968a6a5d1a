package org.laurel.trials.mixed;

/// How t tests of fixed coefficients get their degrees of freedom.
public enum DegreesOfFreedom {
  /// None: the normal distribution. Right only with very many groups.
  NORMAL,
  /// Satterthwaite's, from the curvature of the criterion (Kuznetsova, Brockhoff and Christensen
  /// 2017).
  SATTERTHWAITE,
  /// Kenward and Roger (1997), with standard errors corrected for small samples.
  KENWARD_ROGER
}
