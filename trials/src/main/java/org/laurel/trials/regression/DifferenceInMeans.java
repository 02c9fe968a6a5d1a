package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Dropped;
import org.laurel.trials.Formula;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.Variable;

/// The effect of a treatment as the design estimates it: Gerber and Green (2012), Field
/// Experiments, chapters 3 and 4; the estimators and df of estimatr's `difference_in_means` and
/// `lm_lin`.
///
/// Configure what was assigned within what, then [#fit]:
///
/// - units one by one: Neyman's variance with Welch's df
/// - clusters: CR2 with Satterthwaite df
/// - either within blocks: the blocks' effects weighted by their rows, df units less two a block
/// - matched pairs of units or clusters: Imai, King and Nall (2009), Statistical Science 24, 29-53,
///   df pairs less one
/// - with covariates: Lin (2013), Annals of Applied Statistics 7, 295-318, with blocks among the
///   covariates; in pairs, Fogarty (2018), Biometrika 105, 994-1000
public record DifferenceInMeans(
    Table table,
    Formula formula,
    @Nullable String blocks,
    @Nullable String cluster,
    List<String> covariates,
    double confidence,
    Frame.Missing missing) {

  /// The effect and the design that it was estimated by.
  ///
  /// @param units how many were assigned: rows, or clusters
  /// @param blocks how many, or 0
  public record Fit(
      Coefficient effect, int n, int units, int blocks, List<Dropped> dropped, String method) {}

  /// The formula reads `outcome ~ treated`, where treated is 0 or 1.
  public static DifferenceInMeans of(Table table, String formula) {
    Formula parsed = Formula.parse(formula);
    List<List<Variable>> products = parsed.fixed().products();
    if (products.size() != 1 || products.get(0).size() != 1 || !parsed.random().isEmpty()) {
      throw new BadInput("a difference in means reads 'outcome ~ treated'");
    }
    return new DifferenceInMeans(
        table, parsed, null, null, List.of(), 0.95, Frame.Missing.DROP_AND_COUNT);
  }

  /// Units were assigned within the levels of the column.
  public DifferenceInMeans blocks(String column) {
    return new DifferenceInMeans(table, formula, column, cluster, covariates, confidence, missing);
  }

  /// Whole levels of the column were assigned.
  public DifferenceInMeans cluster(String column) {
    return new DifferenceInMeans(table, formula, blocks, column, covariates, confidence, missing);
  }

  /// Columns of numbers, measured before assignment.
  public DifferenceInMeans covariates(List<String> columns) {
    return new DifferenceInMeans(
        table, formula, blocks, cluster, List.copyOf(columns), confidence, missing);
  }

  public DifferenceInMeans confidence(double level) {
    return new DifferenceInMeans(table, formula, blocks, cluster, covariates, level, missing);
  }

  public DifferenceInMeans missing(Frame.Missing policy) {
    return new DifferenceInMeans(table, formula, blocks, cluster, covariates, confidence, policy);
  }

  public Fit fit() {
    List<String> columns = new ArrayList<>(Frame.columns(formula));
    columns.addAll(covariates);
    if (blocks != null) {
      columns.add(blocks);
    }
    if (cluster != null) {
      columns.add(cluster);
    }
    Frame frame = Frame.of(table, columns, missing);
    Assigned assigned = Assigned.of(frame, this);
    return new Fit(
        assigned.effect(confidence),
        frame.table().rows(),
        assigned.units(),
        blocks == null ? 0 : assigned.blocks(),
        frame.dropped(),
        assigned.method());
  }
}
