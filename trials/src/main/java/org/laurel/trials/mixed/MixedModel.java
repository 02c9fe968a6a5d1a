package org.laurel.trials.mixed;

import java.util.Arrays;
import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.Design;
import org.laurel.trials.Formula;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.algebra.Matrix;

/// A linear mixed model, as `math ~ small + (1 | school/teacher)`. Configure, then [#fit].
public record MixedModel(
    Table table,
    Formula formula,
    Criterion criterion,
    DegreesOfFreedom degrees,
    double confidence,
    Frame.Missing missing) {

  public static MixedModel of(Table table, String formula) {
    Formula parsed = Formula.parse(formula);
    if (parsed.random().isEmpty()) {
      throw new BadInput("a mixed model needs a random term such as (1 | school)");
    }
    return new MixedModel(
        table,
        parsed,
        Criterion.REML,
        DegreesOfFreedom.SATTERTHWAITE,
        0.95,
        Frame.Missing.DROP_AND_COUNT);
  }

  public MixedModel criterion(Criterion chosen) {
    return new MixedModel(table, formula, chosen, degrees, confidence, missing);
  }

  public MixedModel degrees(DegreesOfFreedom chosen) {
    return new MixedModel(table, formula, criterion, chosen, confidence, missing);
  }

  public MixedModel confidence(double level) {
    return new MixedModel(table, formula, criterion, degrees, level, missing);
  }

  public MixedModel missing(Frame.Missing policy) {
    return new MixedModel(table, formula, criterion, degrees, confidence, policy);
  }

  public MixedFit fit() {
    if (degrees == DegreesOfFreedom.KENWARD_ROGER && criterion == Criterion.ML) {
      throw new BadInput("Kenward-Roger df are defined for REML; choose satterthwaite with ML");
    }
    Frame frame = Frame.of(table, Frame.columns(formula), missing);
    Design design = Design.of(formula.fixed(), frame.table());
    double[] y = frame.response(formula);
    List<GroupTerm> terms = new Groupings(frame).of(formula.random());
    if (y.length <= design.x().columns) {
      throw new BadInput(
          "%d rows cannot carry %d fixed parameters".formatted(y.length, design.x().columns));
    }
    double[] centres = Arrays.copyOf(design.centres(), design.x().columns + 1);
    centres[design.x().columns] = design.hasIntercept() ? Arrays.stream(y).sum() / y.length : 0;
    Matrix w = beside(design.x(), centres, y);
    Deviance deviance = new Deviance(Moments.of(terms, w), criterion);
    checkDesign(design, deviance.moments(), centres);
    return new Report(this, frame, design, terms, deviance, centres).write();
  }

  private static void checkDesign(Design design, Moments moments, double[] centres) {
    int[] own = java.util.stream.IntStream.range(0, centres.length - 1).toArray();
    design.named(() -> org.laurel.trials.algebra.Cholesky.of(moments.ww().pick(own, own)));
  }

  /// `[X y]`, both centred where there is an intercept.
  private static Matrix beside(Matrix x, double[] centres, double[] y) {
    Matrix w = new Matrix(x.rows, x.columns + 1);
    for (int i = 0; i < x.rows; i++) {
      for (int j = 0; j < x.columns; j++) {
        w.cells[i * w.columns + j] = x.cells[i * x.columns + j] - centres[j];
      }
      w.cells[i * w.columns + x.columns] = y[i] - centres[x.columns];
    }
    return w;
  }
}
