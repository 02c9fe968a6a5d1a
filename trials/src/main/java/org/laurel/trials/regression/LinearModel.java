package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Design;
import org.laurel.trials.Factor;
import org.laurel.trials.Formula;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.Variable;

/// Ordinary or weighted least squares, or two-stage least squares where the formula names
/// instruments after a bar.
///
/// Configure, then [#fit].
///
/// @param absorb columns whose levels get an effect each that is not reported
public record LinearModel(
    Table table,
    Formula formula,
    Errors errors,
    @Nullable String cluster,
    @Nullable String weights,
    List<String> absorb,
    double confidence,
    Frame.Missing missing) {

  public static LinearModel of(Table table, String formula) {
    Formula parsed = Formula.parse(formula);
    if (!parsed.random().isEmpty()) {
      throw new BadInput("a linear model has no random terms; use a mixed model for (… | …)");
    }
    return new LinearModel(
        table, parsed, Errors.CLASSICAL, null, null, List.of(), 0.95, Frame.Missing.DROP_AND_COUNT);
  }

  /// Rows of the same level of the column may be related; errors become CR2 unless chosen
  /// otherwise.
  public LinearModel cluster(String column) {
    Errors chosen = errors.clustered() ? errors : Errors.CR2;
    return new LinearModel(table, formula, chosen, column, weights, absorb, confidence, missing);
  }

  public LinearModel errors(Errors kind) {
    return new LinearModel(table, formula, kind, cluster, weights, absorb, confidence, missing);
  }

  public LinearModel weights(String column) {
    return new LinearModel(table, formula, errors, cluster, column, absorb, confidence, missing);
  }

  public LinearModel absorb(List<String> columns) {
    return new LinearModel(
        table, formula, errors, cluster, weights, List.copyOf(columns), confidence, missing);
  }

  public LinearModel confidence(double level) {
    return new LinearModel(table, formula, errors, cluster, weights, absorb, level, missing);
  }

  public LinearModel missing(Frame.Missing policy) {
    return new LinearModel(table, formula, errors, cluster, weights, absorb, confidence, policy);
  }

  public LinearFit fit() {
    Prepared ready = prepare();
    Inference inference = ready.inference(this);
    if (ready.instruments != null) {
      throw new BadInput(
          "the formula names instruments after a bar; use two-stage least squares for it");
    }
    LeastSquares fit =
        ready.design.named(() -> LeastSquares.of(ready.design, ready.y, ready.weights));
    return inference.of(
        ready.design, fit, ready.frame.dropped(), "least squares, " + errors + " errors");
  }

  /// Two-stage least squares: the formula reads `y ~ dose + x | offered + x`.
  public InstrumentalFit fitInstruments() {
    Prepared ready = prepare();
    if (ready.instruments == null) {
      throw new BadInput("two-stage least squares needs instruments: 'y ~ dose + x | offered + x'");
    }
    return TwoStage.fit(
        ready.design,
        ready.instruments,
        ready.y,
        ready.weights,
        ready.inference(this),
        ready.frame.dropped());
  }

  /// The data as the model sees them.
  private record Prepared(
      Frame frame,
      Design design,
      @Nullable Design instruments,
      double[] y,
      double[] weights,
      @Nullable Factor group,
      int shown) {

    Inference inference(LinearModel model) {
      int parameters =
          model.formula.fixed().products().size() + (model.formula.fixed().intercept() ? 1 : 0);
      Inference.check(design, Math.min(parameters, shown), group);
      return new Inference(model.errors, group, model.confidence, shown, y);
    }
  }

  private Prepared prepare() {
    checkOptions();
    Set<String> columns = Frame.columns(formula);
    columns.addAll(absorb);
    if (cluster != null) {
      columns.add(cluster);
    }
    if (weights != null) {
      columns.add(weights);
    }
    Frame frame = Frame.of(table, columns, missing);
    double[] y = frame.response(formula);
    Design shown = Design.of(formula.fixed(), frame.table());
    Design design = absorb.isEmpty() ? shown : Design.of(absorbed(formula.fixed()), frame.table());
    Design instruments =
        formula.instruments().isEmpty()
            ? null
            : Design.of(absorbed(formula.instruments().get(0)), frame.table());
    Factor group = cluster == null ? null : frame.group(List.of(cluster));
    double[] rowWeights = weights == null ? LeastSquares.ones(y.length) : frame.weights(weights);
    return new Prepared(frame, design, instruments, y, rowWeights, group, shown.names().size());
  }

  private void checkOptions() {
    if (errors.clustered() && cluster == null) {
      throw new BadInput(errors + " errors need the column that names the cluster");
    }
    if (!errors.clustered() && cluster != null) {
      throw new BadInput(
          errors + " errors ignore clusters; choose one of CR0, CR1, CR1S, CR2, CR3");
    }
    if (errors == Errors.CR3 && weights != null) {
      throw new BadInput("CR3 errors are not offered with weights; choose CR2");
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new BadInput("the confidence level must lie between 0 and 1, not " + confidence);
    }
  }

  /// The terms, then one factor for each absorbed column.
  private Formula.Terms absorbed(Formula.Terms terms) {
    List<List<Variable>> products = new ArrayList<>(terms.products());
    absorb.forEach(column -> products.add(List.of(Variable.parse("factor(" + column + ")"))));
    return new Formula.Terms(terms.intercept(), products);
  }
}
