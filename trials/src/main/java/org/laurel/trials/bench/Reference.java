package org.laurel.trials.bench;

/// Processor seconds of R 4.2.2 for the same jobs.
enum Reference {
  LMER_1M(99),
  ESTIMATR_1M(99),
  /// lme4 1.1-31 with default settings, user time, 2025-10.
  LMER_INSTEVAL(17.139);

  private final double seconds;

  Reference(double seconds) {
    this.seconds = seconds;
  }

  double seconds() {
    return seconds;
  }
}
