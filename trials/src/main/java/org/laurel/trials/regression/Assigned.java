package org.laurel.trials.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Factor;
import org.laurel.trials.Frame;

/// Rows with their arms, the units that were assigned and the blocks they were assigned in.
///
/// @param unit the unit of each row: the row itself where rows were assigned
/// @param block the block of each row; one for all where there are none
/// @param arms each unit's arm
/// @param sizes how many units of each arm each block has
record Assigned(
    double[] y,
    double[] treated,
    int[] unit,
    int[] block,
    List<double[]> covariates,
    int[] arms,
    int[][] sizes,
    boolean clustered) {

  static Assigned of(Frame frame, DifferenceInMeans asked) {
    int rows = frame.table().rows();
    String treatment = asked.formula().fixed().products().get(0).get(0).column();
    double[] treated = frame.table().column(treatment).numbers();
    int[] unit =
        asked.cluster() == null
            ? IntStream.range(0, rows).toArray()
            : codes(frame, asked.cluster());
    int[] block = asked.blocks() == null ? new int[rows] : codes(frame, asked.blocks());
    int[] arms = arms(treated, unit, treatment);
    return new Assigned(
        frame.response(asked.formula()),
        treated,
        unit,
        block,
        asked.covariates().stream().map(each -> frame.table().column(each).numbers()).toList(),
        arms,
        sizes(unit, block, arms),
        asked.cluster() != null);
  }

  private static int[] codes(Frame frame, String column) {
    Factor factor = frame.group(List.of(column));
    return factor.codes();
  }

  private static int[] arms(double[] treated, int[] unit, String name) {
    int[] arms = new int[count(unit)];
    Arrays.fill(arms, -1);
    for (int row = 0; row < unit.length; row++) {
      if (treated[row] * (treated[row] - 1) != 0) {
        throw new BadInput("'%s' marks treated units with 1 and others with 0".formatted(name));
      }
      int before = arms[unit[row]];
      if (before >= 0 && before != treated[row]) {
        throw new BadInput("'%s' must be the same in all rows of a cluster".formatted(name));
      }
      arms[unit[row]] = (int) treated[row];
    }
    return arms;
  }

  private static int[][] sizes(int[] unit, int[] block, int[] arms) {
    int[][] sizes = new int[count(block)][2];
    int[] home = new int[arms.length];
    Arrays.fill(home, -1);
    for (int row = 0; row < unit.length; row++) {
      int before = home[unit[row]];
      if (before >= 0 && before != block[row]) {
        throw new BadInput("a cluster must lie within one block");
      }
      if (before < 0) {
        home[unit[row]] = block[row];
        sizes[block[row]][arms[unit[row]]]++;
      }
    }
    return sizes;
  }

  private static int count(int[] codes) {
    return Arrays.stream(codes).max().orElse(-1) + 1;
  }

  int units() {
    return arms.length;
  }

  int blocks() {
    return sizes.length;
  }

  private boolean paired() {
    return Arrays.stream(sizes).allMatch(each -> each[0] == 1 && each[1] == 1);
  }

  String method() {
    String what = clustered ? "clusters" : "units";
    String how = paired() ? "matched pairs of " + what : blocks() > 1 ? what + " in blocks" : what;
    return "difference in means, " + how + (covariates.isEmpty() ? "" : ", adjusted");
  }

  Coefficient effect(double confidence) {
    if (paired() && blocks() > 1) {
      return new Pairs(this).effect(confidence);
    }
    if (Arrays.stream(sizes).anyMatch(each -> each[0] < 2 || each[1] < 2)) {
      throw new BadInput("each arm needs two units at least (in every block)");
    }
    return covariates.isEmpty()
        ? new Blocks(this).effect(confidence)
        : new Lin(this).effect(confidence);
  }

  int[] rowsOf(int number) {
    return IntStream.range(0, block.length).filter(row -> block[row] == number).toArray();
  }

  double[] at(double[] column, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
  }

  /// The mean of a column over the rows of one arm among those given.
  double mean(double[] column, int[] rows, int arm) {
    return IntStream.of(rows)
        .filter(row -> treated[row] == arm)
        .mapToDouble(row -> column[row])
        .average()
        .orElse(Double.NaN);
  }
}
