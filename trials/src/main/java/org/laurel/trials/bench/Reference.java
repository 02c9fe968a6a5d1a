package org.laurel.trials.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// The same jobs in R, default settings: timed now where R is there, else as they were timed
/// before.
///
/// Stored are processor seconds (user and system) of R 4.2.2 with lme4 1.1-31 and estimatr 1.0.0,
/// one thread, on two cores of an Intel Xeon that others were using too.
enum Reference {
  LMER_1M("lme4", "lmer(score ~ treat + pretest + lunch + (1 | school/class), d)", 28.1),
  ESTIMATR_1M(
      "estimatr",
      "lm_robust(score ~ treat + pretest + lunch, d, clusters = school, se_type = \"CR2\")",
      38.4),
  LMER_INSTEVAL(
      "lme4", "lmer(y ~ factor(service) + (1 | s) + (1 | d) + (1 | dept:service), d)", 27.2);

  private static final LocalDate STORED = LocalDate.of(2026, 11, 21);

  private final String library;
  private final String expression;
  private final double stored;

  Reference(String library, String expression, double stored) {
    this.library = library;
    this.expression = expression;
    this.stored = stored;
  }

  /// R's processor seconds for the data of the file; says on standard error where they come from.
  double seconds(Path csv) {
    Optional<Double> now = R.seconds(library, csv, expression);
    System.err.printf(
        now.isPresent()
            ? "%s: timed by Rscript on this machine, now%n"
            : "%s: Rscript with the package is absent; as timed on " + STORED + "%n",
        name());
    return now.orElse(stored);
  }
}
