package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Dropped;
import org.laurel.trials.algebra.Probability;

/// A fitted mixed model.
///
/// @param residual the variance within the lowest groups
/// @param criterion -2 times the (restricted) log likelihood
/// @param parameters how many the likelihood has: fixed, covariance and residual
/// @param intraclass each grouping's share of the whole variance, where only intercepts vary
public record MixedFit(
    List<Coefficient> fixed,
    List<Variance> variances,
    List<Covariance> covariances,
    double residual,
    double criterion,
    double logLikelihood,
    int parameters,
    int n,
    List<Group> groups,
    List<Share> intraclass,
    List<RandomEffect> randomEffects,
    List<Dropped> dropped,
    String method,
    List<String> warnings) {

  public record Variance(String group, String term, double variance) {}

  public record Covariance(
      String group, String term, String with, double covariance, double correlation) {}

  public record Group(String group, int levels) {}

  public record Share(String group, double share) {}

  /// The best linear unbiased prediction of one level's deviation.
  public record RandomEffect(String group, String level, String term, double estimate) {}

  /// Two nested models compared.
  public record Comparison(double chiSquared, int df, double p) {}

  /// Tests this model against a smaller one that it contains, fitted to the same rows by the same
  /// criterion.
  ///
  /// A variance that is zero under the smaller model lies on the boundary: the p value is then too
  /// large.
  public Comparison against(MixedFit smaller) {
    if (n != smaller.n || !method.equals(smaller.method)) {
      throw new BadInput("models are compared on the same rows and by the same criterion");
    }
    if (method.startsWith(Criterion.REML.name()) && !terms().equals(smaller.terms())) {
      throw new BadInput("REML fits with different fixed terms cannot be compared; fit both by ML");
    }
    double statistic = smaller.criterion - criterion;
    int df = parameters - smaller.parameters;
    if (df < 1) {
      throw new BadInput("neither model has more parameters, so there is nothing to compare");
    }
    if (statistic < -1e-6) {
      throw new BadInput("the larger model fits worse, so it does not contain the smaller one");
    }
    return new Comparison(statistic, df, Probability.upperChiSquared(statistic, df));
  }

  /// The same without the predictions, which can be many.
  public MixedFit withoutRandomEffects() {
    return new MixedFit(
        fixed,
        variances,
        covariances,
        residual,
        criterion,
        logLikelihood,
        parameters,
        n,
        groups,
        intraclass,
        List.of(),
        dropped,
        method,
        warnings);
  }

  private List<String> terms() {
    return fixed.stream().map(Coefficient::term).toList();
  }

  public Coefficient coefficient(String term) {
    return fixed.stream()
        .filter(each -> each.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term " + term));
  }

  public double variance(String group, String term) {
    return variances.stream()
        .filter(each -> each.group().equals(group) && each.term().equals(term))
        .mapToDouble(Variance::variance)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no variance " + group + " " + term));
  }
}
