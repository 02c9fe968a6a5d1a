package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;

/// The effect of a treatment as the design estimates it: Gerber and Green (2012), Field
/// Experiments, chapters 3 and 4.
///
/// Simple and complete: Neyman's variance with Welch's df. Blocked: block effects weighted by size,
/// df by two parameters a block. Matched pairs: the spread of the pairs' differences, df pairs less
/// one. Clusters: the same on clusters' means, or by CR2 within a block.
public final class DifferenceInMeans {
  private DifferenceInMeans() {}

  /// Units assigned one by one.
  public static Coefficient simple(double[] y, boolean[] treated, double confidence) {
    Arm one = Arm.of(y, treated, true);
    Arm zero = Arm.of(y, treated, false);
    double first = one.variance / one.n;
    double second = zero.variance / zero.n;
    double total = first + second;
    double df = total * total / (first * first / (one.n - 1) + second * second / (zero.n - 1));
    return Coefficient.of("treated", one.mean - zero.mean, Math.sqrt(total), df, confidence);
  }

  /// Units assigned within blocks, two at least of each arm in every block; or in pairs, one of
  /// each.
  public static Coefficient blocked(double[] y, boolean[] treated, int[] block, double confidence) {
    int blocks = Arrays.stream(block).max().orElse(-1) + 1;
    List<int[]> rows = new ArrayList<>();
    for (int b = 0; b < blocks; b++) {
      int number = b;
      rows.add(IntStream.range(0, y.length).filter(i -> block[i] == number).toArray());
    }
    boolean pairs = rows.stream().allMatch(own -> own.length == 2);
    return pairs ? pairs(y, treated, rows, confidence) : blocks(y, treated, rows, confidence);
  }

  private static Coefficient pairs(
      double[] y, boolean[] treated, List<int[]> rows, double confidence) {
    double[] differences = new double[rows.size()];
    for (int b = 0; b < differences.length; b++) {
      int[] own = rows.get(b);
      if (treated[own[0]] == treated[own[1]]) {
        throw new BadInput("a pair needs one treated and one other unit");
      }
      differences[b] = (treated[own[0]] ? 1 : -1) * (y[own[0]] - y[own[1]]);
    }
    Arm spread = Arm.of(differences, new boolean[differences.length], false);
    return Coefficient.of(
        "treated", spread.mean, Math.sqrt(spread.variance / spread.n), spread.n - 1, confidence);
  }

  private static Coefficient blocks(
      double[] y, boolean[] treated, List<int[]> rows, double confidence) {
    double estimate = 0;
    double variance = 0;
    for (int[] own : rows) {
      double[] values = IntStream.of(own).mapToDouble(i -> y[i]).toArray();
      boolean[] marks = new boolean[own.length];
      for (int i = 0; i < own.length; i++) {
        marks[i] = treated[own[i]];
      }
      Coefficient effect = simple(values, marks, confidence);
      double weight = own.length / (double) y.length;
      estimate += weight * effect.estimate();
      variance += weight * weight * effect.se() * effect.se();
    }
    return Coefficient.of(
        "treated", estimate, Math.sqrt(variance), y.length - 2.0 * rows.size(), confidence);
  }

  /// Lin (2013): regression on the treatment, centred covariates and their products, with HC2
  /// errors.
  public static Coefficient lin(
      double[] y, boolean[] treated, List<double[]> covariates, double confidence) {
    List<org.laurel.trials.Column> columns = new ArrayList<>();
    columns.add(org.laurel.trials.Column.of("y", y));
    columns.add(
        org.laurel.trials.Column.of(
            "treated",
            IntStream.range(0, y.length).mapToDouble(i -> treated[i] ? 1 : 0).toArray()));
    StringBuilder formula = new StringBuilder("y ~ treated");
    for (int j = 0; j < covariates.size(); j++) {
      double mean = Arrays.stream(covariates.get(j)).average().orElse(0);
      columns.add(
          org.laurel.trials.Column.of(
              "x" + j, Arrays.stream(covariates.get(j)).map(each -> each - mean).toArray()));
      formula.append(" + treated * x").append(j);
    }
    LinearModel model = LinearModel.of(org.laurel.trials.Table.of(columns), formula.toString());
    return model.errors(Errors.HC2).confidence(confidence).fit().coefficient("treated");
  }

  private record Arm(double n, double mean, double variance) {
    static Arm of(double[] y, boolean[] treated, boolean wanted) {
      double[] own =
          IntStream.range(0, y.length)
              .filter(i -> treated[i] == wanted)
              .mapToDouble(i -> y[i])
              .toArray();
      if (own.length < 2) {
        throw new BadInput("each arm needs two units at least (in every block)");
      }
      double mean = Arrays.stream(own).average().orElse(0);
      double squares = Arrays.stream(own).map(each -> (each - mean) * (each - mean)).sum();
      return new Arm(own.length, mean, squares / (own.length - 1));
    }
  }
}
