package org.laurel.trials.mixed;

import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.Design;
import org.laurel.trials.Formula;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.algebra.Cholesky;

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
    List<GroupTerm> terms = new Groupings(frame, design).of(formula.random());
    if (y.length <= design.width()) {
      throw new BadInput(
          "%d rows cannot carry %d fixed parameters".formatted(y.length, design.width()));
    }
    Centred data = Centred.of(design, y);
    Deviance deviance = new Deviance(Moments.of(terms, data), criterion);
    checkDesign(design, deviance.moments());
    return new Report(this, frame, design, terms, deviance, data.centres()).write();
  }

  private static void checkDesign(Design design, Moments moments) {
    int[] own = IntStream.range(0, design.width()).toArray();
    design.named(() -> Cholesky.of(moments.ww().pick(own, own)));
    try {
      Cholesky.of(moments.ww());
    } catch (Cholesky.Dependent _) {
      throw new BadInput(
          "the outcome does not vary, or the terms explain it wholly: nothing is left to model");
    }
  }
}
