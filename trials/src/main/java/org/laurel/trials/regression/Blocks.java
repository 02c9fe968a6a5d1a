package org.laurel.trials.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Column;
import org.laurel.trials.Table;

/// Block effects weighted by their rows; one block for all where there are none.
record Blocks(Assigned assigned) {

  Coefficient effect(double confidence) {
    if (assigned.blocks() == 1) {
      return within(assigned.rowsOf(0), confidence);
    }
    double estimate = 0;
    double variance = 0;
    for (int block = 0; block < assigned.blocks(); block++) {
      int[] rows = assigned.rowsOf(block);
      Coefficient effect = within(rows, confidence);
      double weight = rows.length / (double) assigned.y().length;
      estimate += weight * effect.estimate();
      variance += weight * weight * effect.se() * effect.se();
    }
    double df = assigned.units() - 2.0 * assigned.blocks();
    return Coefficient.of("treated", estimate, Math.sqrt(variance), df, confidence);
  }

  private Coefficient within(int[] rows, double confidence) {
    return assigned.clustered() ? robust(rows, confidence) : neyman(rows, confidence);
  }

  /// `s1^2 / n1 + s0^2 / n0`, with the df of Welch (1947).
  private Coefficient neyman(int[] rows, double confidence) {
    double[] parts = new double[2];
    double below = 0;
    for (int arm = 0; arm < 2; arm++) {
      int side = arm;
      int[] own = IntStream.of(rows).filter(row -> assigned.treated()[row] == side).toArray();
      double mean = assigned.mean(assigned.y(), rows, arm);
      double squares =
          Arrays.stream(assigned.at(assigned.y(), own)).map(y -> (y - mean) * (y - mean)).sum();
      parts[arm] = squares / (own.length - 1) / own.length;
      below += parts[arm] * parts[arm] / (own.length - 1);
    }
    double total = parts[0] + parts[1];
    double estimate = assigned.mean(assigned.y(), rows, 1) - assigned.mean(assigned.y(), rows, 0);
    return Coefficient.of("treated", estimate, Math.sqrt(total), total * total / below, confidence);
  }

  private Coefficient robust(int[] rows, double confidence) {
    double[] units = IntStream.of(rows).mapToDouble(row -> assigned.unit()[row]).toArray();
    Table table =
        Table.of(
            List.of(
                Column.of("y", assigned.at(assigned.y(), rows)),
                Column.of("treated", assigned.at(assigned.treated(), rows)),
                Column.of("unit", units)));
    return LinearModel.of(table, "y ~ treated")
        .cluster("unit")
        .confidence(confidence)
        .fit()
        .coefficient("treated");
  }
}
