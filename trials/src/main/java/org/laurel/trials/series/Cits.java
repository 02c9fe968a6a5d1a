package org.laurel.trials.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    @Nullable Errors errors,
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
        null,
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

  /// Fixed effects take the kinds by cluster, and CR2 if nothing is chosen. The models of units
  /// take `CLASSICAL`, the errors that their fit implies, or CR2 by unit.
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
    checkErrors();
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
    refuseLoneUnits(panel);
    return new CitsAnalysis(this, panel).fit();
  }

  /// The fit goes through a lone unit's own course, so its residuals cannot tell how much it
  /// varies.
  private void refuseLoneUnits(Panel panel) {
    int fewest = Math.min(panel.treatedCount(), panel.unit().size() - panel.treatedCount());
    boolean small = chosenErrors() == Errors.CR2 || chosenErrors() == Errors.CR3;
    if (small && fewest < 2) {
      throw new BadInput(
          "%s errors need two treated units and two others; take random intercepts with classical errors and the permutation test"
              .formatted(chosenErrors()));
    }
  }

  private void checkErrors() {
    Errors chosen = chosenErrors();
    if (!hasEffectsOfUnits() && chosen != Errors.CLASSICAL && chosen != Errors.CR2) {
      throw new BadInput(
          "%s errors are for fixed effects; this model has classical ones or CR2"
              .formatted(chosen));
    }
  }

  /// The errors asked for, or those that suit the model.
  Errors chosenErrors() {
    if (errors != null) {
      return errors;
    }
    return hasEffectsOfUnits() ? Errors.CR2 : Errors.CLASSICAL;
  }

  private boolean hasEffectsOfUnits() {
    return model == Model.FE || model == Model.FE_YEAR;
  }
}
