package org.laurel.trials.items;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.Factor;
import org.laurel.trials.Table;
import org.laurel.trials.algebra.Probability;

/// Mantel-Haenszel test of differential item functioning: do two groups with the same score differ
/// on an item?
///
/// Holland and Thayer (1988), with the continuity correction. `delta` is on the scale of the
/// Educational Testing Service: -2.35 times the log odds ratio; positive favours the first group.
///
/// @param odds the common odds of success of the second group against the first
public record Differential(String item, double chiSquared, double odds, double p, double delta) {

  /// Compares the two levels of a group among persons of the same whole score.
  public static List<Differential> of(Table table, List<String> items, String group) {
    Table complete =
        table.where(row ->
            !table.column(group).missing(row)
                && items.stream().noneMatch(item -> table.column(item).missing(row)));
    Answers answers = Answers.of(complete, items).binary();
    Factor groups = complete.column(group).factor();
    if (groups.size() != 2) {
      throw new BadInput(
          "differential functioning compares two groups; '%s' has %d"
              .formatted(group, groups.size()));
    }
    double[] totals = answers.totals();
    List<Differential> result = new ArrayList<>();
    for (int j = 0; j < answers.size(); j++) {
      result.add(of(answers, j, groups.codes(), totals));
    }
    return result;
  }

  private static Differential of(Answers answers, int item, int[] groups, double[] totals) {
    double[][][] tables = new double[answers.size() + 1][2][2];
    for (int i = 0; i < totals.length; i++) {
      tables[(int) totals[i]][groups[i]][(int) answers.scores().get(i, item)]++;
    }
    double surprise = 0;
    double variance = 0;
    double agree = 0;
    double differ = 0;
    for (double[][] cells : tables) {
      double first = cells[0][0] + cells[0][1];
      double second = cells[1][0] + cells[1][1];
      double right = cells[0][1] + cells[1][1];
      double n = first + second;
      if (n > 1) {
        surprise += cells[0][1] - first * right / n;
        variance += first * second * right * (n - right) / (n * n * (n - 1));
        agree += cells[0][0] * cells[1][1] / n;
        differ += cells[0][1] * cells[1][0] / n;
      }
    }
    double chiSquared = Math.pow(Math.max(0, Math.abs(surprise) - 0.5), 2) / variance;
    double odds = agree / differ;
    double p = Probability.upperChiSquared(chiSquared, 1);
    return new Differential(answers.items().get(item), chiSquared, odds, p, -2.35 * Math.log(odds));
  }
}
