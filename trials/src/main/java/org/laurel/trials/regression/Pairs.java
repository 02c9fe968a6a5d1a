package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Column;
import org.laurel.trials.Table;

/// Matched pairs, one treated and one other unit in each.
record Pairs(Assigned assigned) {

  Coefficient effect(double confidence) {
    return assigned.covariates().isEmpty() ? plain(confidence) : adjusted(confidence);
  }

  /// With N_b rows and the difference d_b in pair b: the mean weighted by N_b, and the variance `B
  /// / ((B - 1) N^2) sum (N_b d_b - N d / B)^2`.
  private Coefficient plain(double confidence) {
    int pairs = assigned.blocks();
    double all = assigned.y().length;
    double[] totals = new double[pairs];
    double sum = 0;
    for (int pair = 0; pair < pairs; pair++) {
      int[] rows = assigned.rowsOf(pair);
      totals[pair] = rows.length * difference(assigned.y(), rows);
      sum += totals[pair];
    }
    double squares = 0;
    for (double total : totals) {
      squares += (total - sum / pairs) * (total - sum / pairs);
    }
    double se = Math.sqrt(squares * pairs / (pairs - 1.0)) / all;
    return Coefficient.of("treated", sum / all, se, pairs - 1.0, confidence);
  }

  private double difference(double[] column, int[] rows) {
    return assigned.mean(column, rows, 1) - assigned.mean(column, rows, 0);
  }

  /// The intercept of the pairs' differences on those of the covariates and on the covariates'
  /// centred pair means, with HC2 errors.
  private Coefficient adjusted(double confidence) {
    if (assigned.clustered()) {
      throw new BadInput(
          "covariates are not offered with matched pairs of clusters; use ols with the pairs absorbed");
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("d", differences(assigned.y())));
    StringBuilder formula = new StringBuilder("d ~ 1");
    for (int j = 0; j < assigned.covariates().size(); j++) {
      columns.add(Column.of("d" + j, differences(assigned.covariates().get(j))));
      columns.add(Column.of("m" + j, means(assigned.covariates().get(j))));
      formula.append(" + d").append(j).append(" + m").append(j);
    }
    Coefficient found =
        LinearModel.of(Table.of(columns), formula.toString())
            .errors(Errors.HC2)
            .confidence(confidence)
            .fit()
            .coefficient("(Intercept)");
    return Coefficient.of("treated", found.estimate(), found.se(), found.df(), confidence);
  }

  private double[] differences(double[] column) {
    double[] result = new double[assigned.blocks()];
    for (int pair = 0; pair < result.length; pair++) {
      result[pair] = difference(column, assigned.rowsOf(pair));
    }
    return result;
  }

  private double[] means(double[] column) {
    double[] result = new double[assigned.blocks()];
    for (int pair = 0; pair < result.length; pair++) {
      int[] rows = assigned.rowsOf(pair);
      result[pair] = (assigned.mean(column, rows, 1) + assigned.mean(column, rows, 0)) / 2;
    }
    return Lin.centred(result);
  }
}
