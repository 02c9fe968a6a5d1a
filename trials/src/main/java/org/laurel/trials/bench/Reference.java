package org.laurel.trials.bench;

/// Processor seconds (user and system) of R 4.2.2 for the same jobs, one thread, default settings.
///
/// Measured on 2026-11-21 on two cores of an Intel Xeon that others were using too; lme4 1.1-31,
/// estimatr 1.0.0.
enum Reference {
  /// `lmer(score ~ treat + pretest + lunch + (1 | school/class))`, a million rows.
  LMER_1M(28.1),
  /// `lm_robust(score ~ treat + pretest + lunch, clusters = school, se_type = "CR2")`, the same
  /// rows.
  ESTIMATR_1M(38.4),
  /// `lmer(y ~ service + (1 | s) + (1 | d) + (1 | dept:service))`, the InstEval data.
  LMER_INSTEVAL(27.2);

  private final double seconds;

  Reference(double seconds) {
    this.seconds = seconds;
  }

  double seconds() {
    return seconds;
  }
}
