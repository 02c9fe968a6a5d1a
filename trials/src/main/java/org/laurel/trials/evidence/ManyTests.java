package org.laurel.trials.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;

/// P values of several tests, corrected for their number.
public enum ManyTests {
  /// Each times their number.
  BONFERRONI,
  /// Holm (1979): no more than Bonferroni's chance of any false finding, with more power.
  HOLM,
  /// Hochberg (1988): Holm's steps from the top, for tests that are independent.
  HOCHBERG,
  /// Benjamini and Hochberg (1995): the share of false findings among the findings. The
  /// Clearinghouse's choice.
  BENJAMINI_HOCHBERG,
  /// Benjamini and Yekutieli (2001): the same under any dependence.
  BENJAMINI_YEKUTIELI;

  /// Adjusted p values, in the order given.
  public double[] adjust(double[] p) {
    if (Arrays.stream(p).anyMatch(each -> !(each >= 0 && each <= 1))) {
      throw new BadInput("p values lie from 0 to 1");
    }
    int m = p.length;
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] stepped =
        IntStream.range(0, m).mapToDouble(rank -> p[order[rank]] * factor(rank + 1, m)).toArray();
    boolean upward = this == HOLM;
    double[] result = new double[m];
    double bound = upward ? 0 : 1;
    for (int step = 0; step < m; step++) {
      int rank = upward ? step : m - 1 - step;
      bound = upward ? Math.max(bound, stepped[rank]) : Math.min(bound, stepped[rank]);
      result[order[rank]] = Math.min(1, this == BONFERRONI ? stepped[rank] : bound);
    }
    return result;
  }

  private double factor(int rank, int m) {
    return switch (this) {
      case BONFERRONI -> m;
      case HOLM, HOCHBERG -> m - rank + 1;
      case BENJAMINI_HOCHBERG -> m / (double) rank;
      case BENJAMINI_YEKUTIELI ->
          m / (double) rank * IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
    };
  }
}
