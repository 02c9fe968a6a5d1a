package org.laurel.trials.series;

import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.regression.Errors;

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
  static final int FEWEST_FOR_SLOPES = 4;

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
    return new CitsAnalysis(this, panel).fit();
  }
}
