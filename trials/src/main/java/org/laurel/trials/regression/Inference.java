package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Design;
import org.laurel.trials.Dropped;
import org.laurel.trials.Factor;
import org.laurel.trials.algebra.Matrix;

/// Turns a least-squares solution into coefficients with the standard errors asked for.
///
/// @param shown how many of the design's first columns are reported; absorbed effects follow them
record Inference(
    Errors errors, @Nullable Factor cluster, double confidence, int shown, double[] y) {

  LinearFit of(Design design, LeastSquares fit, List<Dropped> dropped, String method) {
    Sandwich sandwich =
        cluster == null ? null : design.named(() -> new Sandwich(fit, cluster, errors));
    Matrix variance = sandwich == null ? independent(fit) : sandwich.variance();
    double[] estimates = fit.coefficients();
    List<Coefficient> coefficients = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (int j = 0; j < shown; j++) {
      double[] contrast = fit.contrast(j);
      double se = Math.sqrt(variance.quadratic(contrast, contrast));
      double df = df(fit, sandwich, contrast);
      coefficients.add(Coefficient.of(design.names().get(j), estimates[j], se, df, confidence));
      warn(design.names().get(j), df, warnings);
    }
    int clusters = cluster == null ? 0 : cluster.size();
    LinearFit.Summary summary =
        new LinearFit.Summary(
            coefficients,
            Math.sqrt(fit.variance()),
            rSquared(design, fit),
            y.length,
            clusters,
            dropped,
            method,
            warnings);
    return new LinearFit(summary, design, fit, variance, sandwich);
  }

  private static void warn(String term, double df, List<String> warnings) {
    if (df < 4) {
      warnings.add(
          "'%s' rests on %.1f degrees of freedom: fewer than 4, so its p value and interval are rough"
              .formatted(term, df));
    }
  }

  private double df(LeastSquares fit, @Nullable Sandwich sandwich, double[] contrast) {
    if (sandwich == null || cluster == null) {
      return fit.residualDf();
    }
    boolean small = errors == Errors.CR2 || errors == Errors.CR3;
    return small ? sandwich.df(contrast) : cluster.size() - 1;
  }

  private Matrix independent(LeastSquares fit) {
    if (errors == Errors.CLASSICAL) {
      return fit.bread().scale(fit.variance());
    }
    Matrix x = fit.x();
    double[] factors = new double[x.rows];
    double inflation = errors == Errors.HC1 ? (double) x.rows / fit.residualDf() : 1;
    for (int i = 0; i < x.rows; i++) {
      double e = fit.weights()[i] * fit.residuals()[i];
      factors[i] = inflation * e * e / shrinkage(fit, i);
    }
    return fit.bread().times(LeastSquares.gram(x, factors)).times(fit.bread());
  }

  private double shrinkage(LeastSquares fit, int row) {
    return switch (errors) {
      case HC2 -> Math.max(1 - fit.leverage(row), 1e-12);
      case HC3 -> Math.pow(Math.max(1 - fit.leverage(row), 1e-12), 2);
      case CLASSICAL, HC0, HC1, CR0, CR1, CR1S, CR2, CR3 -> 1;
    };
  }

  private double rSquared(Design design, LeastSquares fit) {
    double total = Arrays.stream(fit.weights()).sum();
    double mean = design.hasIntercept() ? Matrix.dot(fit.weights(), y) / total : 0;
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      squares += fit.weights()[i] * (y[i] - mean) * (y[i] - mean);
    }
    return 1 - fit.residualSquares() / squares;
  }

  /// Refuses requests that have no answer: a cluster that is all there is, more parameters than
  /// clusters or rows.
  static void check(Design design, int parameters, @Nullable Factor cluster) {
    if (design.rows() <= design.width()) {
      throw new BadInput(
          "%d rows cannot carry %d parameters".formatted(design.rows(), design.width()));
    }
    if (cluster != null && cluster.size() < Math.max(2, parameters)) {
      throw new BadInput(
          "%d clusters of '%s' cannot carry %d parameters"
              .formatted(cluster.size(), cluster.name(), parameters));
    }
  }
}
