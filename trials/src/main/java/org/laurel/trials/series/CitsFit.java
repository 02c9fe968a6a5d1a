package org.laurel.trials.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Dropped;

/// A fitted comparative interrupted time series.
///
/// The effect is `trt:post`, the treated units' extra change of level at the start, and with slopes
/// `trt:tp`, their extra change of slope after it.
///
/// @param phi the correlation of neighbouring years' errors, or 0
/// @param criterion -2 times the restricted log likelihood, or NaN for fixed effects
/// @param permutation the test over all ways to choose the treated units, if it was asked for
public record CitsFit(
    List<Coefficient> coefficients,
    double unitVariance,
    double residual,
    double phi,
    double criterion,
    int n,
    int units,
    int treated,
    List<Double> baseline,
    List<Double> followUp,
    @Nullable Permutation permutation,
    List<Dropped> dropped,
    String method,
    List<String> warnings) {

  /// @param p the share of ways whose change is at least as far from zero as the one observed
  /// @param lowestPossible the smallest p that so few units allow
  public record Permutation(
      double observed, long ways, double p, double pOneSided, double lowestPossible, String how) {}

  public Coefficient coefficient(String term) {
    return coefficients.stream()
        .filter(each -> each.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term " + term));
  }
}
