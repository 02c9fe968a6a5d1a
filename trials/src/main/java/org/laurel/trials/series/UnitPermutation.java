package org.laurel.trials.series;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// The permutation test over units: which units were treated is shuffled, their own changes stay.
///
/// A unit's change is its coefficient of `post` in its own regression on `t`, `post` and `tp`, or
/// without slopes the difference of its means. The statistic is the treated units' mean change
/// minus the others'.
final class UnitPermutation {
  private static final long MOST_EXACT = 2_000_000;
  private static final int DRAWS = 99_999;

  private final double[] changes;
  private final int treated;
  private final double observed;
  private long ways;
  private long asFar;
  private long asHigh;

  private UnitPermutation(double[] changes, boolean[] marks) {
    this.changes = changes;
    int[] own = IntStream.range(0, marks.length).filter(u -> marks[u]).toArray();
    treated = own.length;
    observed = difference(IntStream.of(own).mapToDouble(u -> changes[u]).sum());
  }

  static CitsFit.Permutation of(Panel panel, boolean slopes) {
    UnitPermutation test = new UnitPermutation(changes(panel, slopes), panel.treated());
    double all = choose(test.changes.length, test.treated);
    boolean exact = all <= MOST_EXACT;
    if (exact) {
      test.enumerate(0, 0, 0);
    } else {
      test.count(test.observed);
      test.draw();
    }
    double ways = test.ways;
    String how = exact ? "all ways enumerated" : "drawn ways, with the one observed";
    return new CitsFit.Permutation(
        test.observed, test.ways, test.asFar / ways, test.asHigh / ways, 1 / ways, how);
  }

  private static double choose(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result *= (n - k + i) / (double) i;
    }
    return result;
  }

  /// Each unit's own change.
  static double[] changes(Panel panel, boolean slopes) {
    double[] y = panel.column(panel.outcome());
    double[] t = panel.column("t");
    double[] post = panel.column("post");
    double[] result = new double[panel.unit().size()];
    var runs = panel.unit().runs();
    for (int u = 0; u < result.length; u++) {
      int[] rows = runs.of(u);
      Matrix x = new Matrix(rows.length, slopes ? 4 : 2);
      double[] own = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        int row = rows[i];
        double[] cells = {1, post[row], t[row], t[row] * post[row]};
        System.arraycopy(cells, 0, x.cells, i * x.columns, x.columns);
        own[i] = y[row];
      }
      result[u] = change(x, own, panel.unit().levels().get(u));
    }
    return result;
  }

  private static double change(Matrix x, double[] y, String unit) {
    try {
      return Cholesky.of(x.transposedTimes(x)).solve(x.transposedTimes(Matrix.column(y)).cells)[1];
    } catch (Cholesky.Dependent _) {
      throw new BadInput(
          "unit '%s' has too few years before or after the start for a change of its own"
              .formatted(unit));
    }
  }

  private double difference(double treatedSum) {
    double total = 0;
    for (double change : changes) {
      total += change;
    }
    return treatedSum / treated - (total - treatedSum) / (changes.length - treated);
  }

  private void enumerate(int from, int chosen, double sum) {
    if (chosen == treated) {
      count(difference(sum));
      return;
    }
    for (int u = from; u <= changes.length - (treated - chosen); u++) {
      enumerate(u + 1, chosen + 1, sum + changes[u]);
    }
  }

  private void draw() {
    SplittableRandom random = new SplittableRandom(1);
    double[] shuffled = changes.clone();
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < treated; i++) {
        int j = i + random.nextInt(shuffled.length - i);
        double swap = shuffled[i];
        shuffled[i] = shuffled[j];
        shuffled[j] = swap;
        sum += shuffled[i];
      }
      count(difference(sum));
    }
  }

  private void count(double statistic) {
    double slack = 1e-10 * Math.abs(observed);
    ways++;
    asFar += Math.abs(statistic) >= Math.abs(observed) - slack ? 1 : 0;
    asHigh +=
        (observed >= 0 ? statistic >= observed - slack : statistic <= observed + slack) ? 1 : 0;
  }
}
