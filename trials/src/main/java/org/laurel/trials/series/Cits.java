package org.laurel.trials.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.mixed.MixedFit;
import org.laurel.trials.mixed.MixedModel;
import org.laurel.trials.regression.Errors;
import org.laurel.trials.regression.LinearFit;
import org.laurel.trials.regression.LinearModel;

/// A comparative interrupted time series. Configure, then [#fit].
///
/// Somers, Zhu, Jacob and Bloom (2013), The Validity and Precision of the CITS Design. A slope that
/// differs by group needs four baseline years at least; with fewer, [#levelOnly] compares levels.
public record Cits(
    Table table,
    String formula,
    String unit,
    String treated,
    double start,
    List<Double> gaps,
    Model model,
    Errors errors,
    boolean slopes,
    boolean permute,
    double confidence,
    Frame.Missing missing) {
  private static final int FEWEST_FOR_SLOPES = 4;

  public static Cits of(Table table, String formula, String unit, String treated, double start) {
    return new Cits(
        table,
        formula,
        unit,
        treated,
        start,
        List.of(),
        Model.FE,
        Errors.CR2,
        true,
        false,
        0.95,
        Frame.Missing.DROP_AND_COUNT);
  }

  public Cits gaps(List<Double> years) {
    return new Cits(
        table,
        formula,
        unit,
        treated,
        start,
        List.copyOf(years),
        model,
        errors,
        slopes,
        permute,
        confidence,
        missing);
  }

  public Cits model(Model chosen) {
    return new Cits(
        table,
        formula,
        unit,
        treated,
        start,
        gaps,
        chosen,
        errors,
        slopes,
        permute,
        confidence,
        missing);
  }

  public Cits errors(Errors kind) {
    return new Cits(
        table,
        formula,
        unit,
        treated,
        start,
        gaps,
        model,
        kind,
        slopes,
        permute,
        confidence,
        missing);
  }

  /// Leaves slopes by group out: the change of level only.
  public Cits levelOnly() {
    return new Cits(
        table,
        formula,
        unit,
        treated,
        start,
        gaps,
        model,
        errors,
        false,
        permute,
        confidence,
        missing);
  }

  /// Adds the test over all ways to choose the treated units.
  public Cits withPermutation() {
    return new Cits(
        table,
        formula,
        unit,
        treated,
        start,
        gaps,
        model,
        errors,
        slopes,
        true,
        confidence,
        missing);
  }

  public Cits confidence(double level) {
    return new Cits(
        table, formula, unit, treated, start, gaps, model, errors, slopes, permute, level, missing);
  }

  public Cits missing(Frame.Missing policy) {
    return new Cits(
        table,
        formula,
        unit,
        treated,
        start,
        gaps,
        model,
        errors,
        slopes,
        permute,
        confidence,
        policy);
  }

  public CitsFit fit() {
    Panel panel = Panel.of(this);
    int before = panel.baseline().size();
    if (slopes && before < FEWEST_FOR_SLOPES) {
      throw new BadInput(
          "a model of slopes needs at least 4 baseline years, and there are %d; compare levels only"
              .formatted(before));
    }
    if (before == 0 || panel.followUp().isEmpty()) {
      throw new BadInput("there must be years before and after the start, %s".formatted(start));
    }
    return switch (model) {
      case RI -> randomIntercepts(panel);
      case RI_AR1, AR1 -> autoregressive(panel);
      case FE, FE_YEAR -> fixedEffects(panel);
    };
  }

  private CitsFit randomIntercepts(Panel panel) {
    String terms =
        slopes ? "t + trt + t:trt + post + tp + post:trt + trt:tp" : "trt + post + post:trt";
    MixedFit fit =
        MixedModel.of(panel.table(), panel.outcome() + " ~ " + terms + " + (1 | " + unit + ")")
            .confidence(confidence)
            .fit();
    double variance = fit.variance(unit, "(Intercept)");
    return write(
        panel,
        fit.fixed(),
        variance,
        fit.residual(),
        0,
        fit.criterion(),
        "random intercepts by REML, Satterthwaite df",
        fit.warnings());
  }

  private CitsFit autoregressive(Panel panel) {
    Autoregressive fit = Autoregressive.fit(panel, slopes, model == Model.RI_AR1);
    String method =
        (model == Model.RI_AR1 ? "random intercepts and AR(1) errors" : "AR(1) errors")
            + " by REML, containment df";
    return write(
        panel,
        fit.coefficients(confidence),
        fit.unitVariance(),
        fit.residual(),
        fit.phi(),
        fit.criterion(),
        method,
        List.of());
  }

  private CitsFit fixedEffects(Panel panel) {
    boolean byYear = model == Model.FE_YEAR;
    String common = byYear ? "factor(t)" : slopes ? "t + post + tp" : "post";
    String own = slopes ? " + t:trt + post:trt + trt:tp" : " + post:trt";
    LinearModel linear =
        LinearModel.of(
            panel.table(), panel.outcome() + " ~ 0 + factor(" + unit + ") + " + common + own);
    LinearFit fit = linear.cluster(unit).errors(errors).confidence(confidence).fit();
    List<Coefficient> shown =
        fit.summary().coefficients().stream()
            .filter(each -> !each.term().startsWith("factor("))
            .map(Cits::renamed)
            .toList();
    String method =
        (byYear ? "unit and year effects, " : "unit effects, ") + errors + " errors by unit";
    return write(
        panel, shown, 0, Math.pow(fit.summary().sigma(), 2), 0, Double.NaN, method, List.of());
  }

  /// The product of treatment and period is called `trt:post` whichever variable stood first.
  private static Coefficient renamed(Coefficient each) {
    String term =
        each.term().equals("post:trt")
            ? "trt:post"
            : each.term().equals("tp:trt") ? "trt:tp" : each.term();
    return new Coefficient(
        term,
        each.estimate(),
        each.se(),
        each.df(),
        each.statistic(),
        each.p(),
        each.low(),
        each.high());
  }

  private CitsFit write(
      Panel panel,
      List<Coefficient> terms,
      double unitVariance,
      double residual,
      double phi,
      double criterion,
      String method,
      List<String> notes) {
    CitsFit.@Nullable Permutation permutation = permute ? UnitPermutation.of(panel, slopes) : null;
    List<String> warnings = new ArrayList<>(notes);
    for (Coefficient each : terms) {
      if (each.df() < FEWEST_FOR_SLOPES && each.term().startsWith("trt:")) {
        warnings.add(
            "'%s' rests on %.1f degrees of freedom, fewer than 4: with so few treated units trust the permutation test"
                .formatted(each.term(), each.df()));
      }
    }
    if (panel.treatedCount() < 5 && !errors.equals(Errors.CR2)) {
      warnings.add(
          "with %d treated units the usual errors are too small: nominal 5 %% tests reject at 16 to 18 %%"
              .formatted(panel.treatedCount()));
    }
    return new CitsFit(
        terms,
        unitVariance,
        residual,
        phi,
        criterion,
        panel.table().rows(),
        panel.unit().size(),
        panel.treatedCount(),
        panel.baseline(),
        panel.followUp(),
        permutation,
        panel.dropped(),
        method,
        warnings);
  }
}
