package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Design;
import org.laurel.trials.Dropped;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Probability;
import org.laurel.trials.algebra.SymmetricEigen;

/// A fitted linear model.
public final class LinearFit {

  /// What a reader of the result needs.
  ///
  /// @param clusters how many, or 0 where rows are independent
  public record Summary(
      List<Coefficient> coefficients,
      double sigma,
      double rSquared,
      int n,
      int clusters,
      List<Dropped> dropped,
      String method,
      List<String> warnings) {}

  private final Summary summary;
  private final Design design;
  private final LeastSquares fit;
  private final Matrix variance;
  private final @Nullable Sandwich sandwich;

  LinearFit(
      Summary summary,
      Design design,
      LeastSquares fit,
      Matrix variance,
      @Nullable Sandwich sandwich) {
    this.summary = summary;
    this.design = design;
    this.fit = fit;
    this.variance = variance;
    this.sandwich = sandwich;
  }

  public Summary summary() {
    return summary;
  }

  public Coefficient coefficient(String term) {
    return summary.coefficients().stream()
        .filter(each -> each.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term " + term));
  }

  /// The covariance of the coefficients of the terms named.
  public double[][] covariance(List<String> terms) {
    return covarianceOf(contrasts(terms)).toArray();
  }

  private Matrix covarianceOf(List<double[]> contrasts) {
    Matrix rows = Matrix.of(contrasts.toArray(double[][]::new));
    return rows.times(variance).times(rows.transpose());
  }

  private List<double[]> contrasts(List<String> terms) {
    List<double[]> result = new ArrayList<>();
    terms.forEach(term -> result.add(fit.contrast(design.index(term))));
    return result;
  }

  /// Tests that all of the terms' coefficients are zero: HTZ with clusters (Pustejovsky and Tipton
  /// 2018), else F.
  public WaldTest wald(List<String> terms) {
    int q = terms.size();
    List<double[]> contrasts = contrasts(terms);
    double chi = distance(contrasts);
    if (sandwich == null) {
      double f = chi / q;
      return new WaldTest(
          terms, f, q, fit.residualDf(), Probability.upperF(f, q, fit.residualDf()), "F");
    }
    double eta = sandwich.htz(standardized(contrasts, sandwich));
    double df = eta - q + 1;
    double f = chi * df / (eta * q);
    return new WaldTest(terms, f, q, df, Probability.upperF(f, q, df), "HTZ");
  }

  /// The same test without regard to how few the clusters are: `Q = b'V^-1 b` against chi-squared
  /// with q df (Wald 1943).
  ///
  /// It rejects true nulls too often with few clusters (Pustejovsky and Tipton 2018); offered for
  /// comparison with older studies, as F = Q / q with infinite denominator df.
  public WaldTest naiveWald(List<String> terms) {
    int q = terms.size();
    double chi = distance(contrasts(terms));
    double p = Probability.upperChiSquared(chi, q);
    return new WaldTest(terms, chi / q, q, Double.POSITIVE_INFINITY, p, "naive chi-squared");
  }

  /// `b'V^-1 b` for the estimates b of the contrasts and their covariance V.
  private double distance(List<double[]> contrasts) {
    double[] estimates =
        contrasts.stream().mapToDouble(each -> Matrix.dot(each, fit.solution())).toArray();
    return Matrix.dot(estimates, Cholesky.of(covarianceOf(contrasts)).solve(estimates));
  }

  /// Contrasts whose expected variance under the working model is the identity.
  private static List<double[]> standardized(List<double[]> contrasts, Sandwich sandwich) {
    Matrix rows = Matrix.of(contrasts.toArray(double[][]::new));
    Matrix scaled = SymmetricEigen.of(sandwich.expected(contrasts)).power(-0.5).times(rows);
    List<double[]> result = new ArrayList<>();
    for (int s = 0; s < scaled.rows; s++) {
      result.add(scaled.row(s));
    }
    return result;
  }
}
