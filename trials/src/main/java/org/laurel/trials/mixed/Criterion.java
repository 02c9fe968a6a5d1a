package org.laurel.trials.mixed;

/// What a fit makes smallest: the restricted or the full deviance.
public enum Criterion {
  REML,
  ML
}
