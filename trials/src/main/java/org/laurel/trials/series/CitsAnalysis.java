package org.laurel.trials.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.Coefficient;
import org.laurel.trials.mixed.MixedFit;
import org.laurel.trials.mixed.MixedModel;
import org.laurel.trials.regression.Errors;
import org.laurel.trials.regression.LinearFit;
import org.laurel.trials.regression.LinearModel;

/// Fits a comparative interrupted time series to its panel, by the model that was asked for.
record CitsAnalysis(Cits asked, Panel panel) {

  private static final String ROBUST = "CR2 errors by unit, Satterthwaite df";

  /// What a model found.
  private record Found(
      List<Coefficient> terms,
      double unitVariance,
      double residual,
      double phi,
      double criterion,
      String method,
      List<String> notes) {}

  CitsFit fit() {
    return write(
        switch (asked.model()) {
          case RI -> randomIntercepts();
          case RI_AR1, AR1 -> autoregressive();
          case FE, FE_YEAR -> fixedEffects();
        });
  }

  private Found randomIntercepts() {
    String terms =
        asked.slopes()
            ? "t + trt + t:trt + post + tp + post:trt + trt:tp"
            : "trt + post + post:trt";
    String formula = panel.outcome() + " ~ " + terms + " + (1 | " + asked.unit() + ")";
    MixedFit fit = MixedModel.of(panel.table(), formula).confidence(asked.confidence()).fit();
    double unitVariance = fit.variance(asked.unit(), "(Intercept)");
    double ratio = unitVariance / fit.residual();
    return new Found(
        robust()
            ? Autoregressive.uncorrelated(panel, asked.slopes(), ratio)
                .robustCoefficients(asked.confidence())
            : fit.fixed(),
        unitVariance,
        fit.residual(),
        0,
        fit.criterion(),
        "random intercepts by REML, " + (robust() ? ROBUST : "Satterthwaite df"),
        fit.warnings());
  }

  private boolean robust() {
    return asked.chosenErrors() == Errors.CR2;
  }

  private Found autoregressive() {
    boolean intercepts = asked.model() == Model.RI_AR1;
    Autoregressive fit = Autoregressive.fit(panel, asked.slopes(), intercepts);
    return new Found(
        robust()
            ? fit.robustCoefficients(asked.confidence())
            : fit.coefficients(asked.confidence()),
        fit.unitVariance(),
        fit.residual(),
        fit.phi(),
        fit.criterion(),
        (intercepts ? "random intercepts and AR(1) errors" : "AR(1) errors")
            + " by REML, "
            + (robust() ? ROBUST : "containment df"),
        List.of());
  }

  private Found fixedEffects() {
    boolean byYear = asked.model() == Model.FE_YEAR;
    String common = byYear ? "factor(t)" : asked.slopes() ? "t + post + tp" : "post";
    String own = asked.slopes() ? " + t:trt + post:trt + trt:tp" : " + post:trt";
    String formula = panel.outcome() + " ~ 0 + factor(" + asked.unit() + ") + " + common + own;
    LinearFit fit =
        LinearModel.of(panel.table(), formula)
            .cluster(asked.unit())
            .errors(asked.chosenErrors())
            .confidence(asked.confidence())
            .fit();
    List<Coefficient> shown =
        fit.summary().coefficients().stream()
            .filter(each -> !each.term().startsWith("factor("))
            .map(CitsAnalysis::renamed)
            .toList();
    String method =
        (byYear ? "unit and year effects, " : "unit effects, ")
            + asked.chosenErrors()
            + " errors by unit";
    double residual = Math.pow(fit.summary().sigma(), 2);
    return new Found(shown, 0, residual, 0, Double.NaN, method, List.of());
  }

  /// The product of treatment and period is called `trt:post` whichever variable stood first.
  private static Coefficient renamed(Coefficient each) {
    return switch (each.term()) {
      case "post:trt" -> each.named("trt:post");
      case "tp:trt" -> each.named("trt:tp");
      default -> each;
    };
  }

  private CitsFit write(Found found) {
    CitsFit.@Nullable Permutation permutation =
        asked.permute() ? UnitPermutation.of(panel, asked.slopes()) : null;
    return new CitsFit(
        found.terms,
        found.unitVariance,
        found.residual,
        found.phi,
        found.criterion,
        panel.table().rows(),
        panel.unit().size(),
        panel.treatedCount(),
        panel.baseline(),
        panel.followUp(),
        permutation,
        panel.dropped(),
        found.method,
        warnings(found));
  }

  private List<String> warnings(Found found) {
    List<String> warnings = new ArrayList<>(found.notes);
    for (Coefficient each : found.terms) {
      if (each.df() < Cits.FEWEST_FOR_SLOPES && each.term().startsWith("trt:")) {
        warnings.add(
            "'%s' rests on %.1f degrees of freedom, fewer than 4: with so few treated units trust the permutation test"
                .formatted(each.term(), each.df()));
      }
    }
    Errors errors = asked.chosenErrors();
    if (panel.treatedCount() < 5 && errors != Errors.CR2 && errors != Errors.CLASSICAL) {
      warnings.add(
          "with %d treated units the usual errors are too small: nominal 5 %% tests reject at 16 to 18 %%"
              .formatted(panel.treatedCount()));
    }
    return warnings;
  }
}
