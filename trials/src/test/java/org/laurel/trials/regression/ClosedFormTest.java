package org.laurel.trials.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Column;
import org.laurel.trials.Table;

/// What has a closed form: clusters of equal size, and one instrument for one dose.
class ClosedFormTest {
  private static Column column(String name, IntToDoubleFunction value) {
    return Column.of(name, IntStream.range(0, 60).mapToDouble(value::applyAsDouble).toArray());
  }

  private static double noise(int row) {
    return Math.sin(7.3 * row) + 2 * Math.cos(3.1 * (row / 5));
  }

  private static Table table() {
    return Table.of(
        List.of(
            column("cluster", row -> row / 5),
            column("offered", row -> row / 5 % 2),
            column("dose", row -> row / 5 % 2 == 1 && row % 5 > 0 ? 1 : 0),
            column("y", row -> (row / 5 % 2 == 1 && row % 5 > 0 ? 1.5 : 0) + noise(row))));
  }

  /// The mean of 12 clusters' means: `sd / sqrt(12)`, df 11 (Bell and McCaffrey 2002).
  @Test
  void hasTheErrorOfAMeanOfClusterMeans() {
    double[] y = table().column("y").numbers();
    double[] means =
        IntStream.range(0, 12)
            .mapToDouble(c -> Arrays.stream(y, 5 * c, 5 * c + 5).average().orElseThrow())
            .toArray();
    double grand = Arrays.stream(means).average().orElseThrow();
    double squares = Arrays.stream(means).map(mean -> (mean - grand) * (mean - grand)).sum();

    Coefficient found =
        LinearModel.of(table(), "y ~ 1").cluster("cluster").fit().coefficient("(Intercept)");

    assertThat(found.estimate()).isCloseTo(grand, within(1e-13));
    assertThat(found.se()).isCloseTo(Math.sqrt(squares / 11 / 12), within(1e-13));
    assertThat(found.df()).isCloseTo(11, within(1e-10));
  }

  /// Wald (1940): the effect of the offer on the outcome, over that on the dose.
  @Test
  void isTheRatioOfTwoDifferences() {
    double[] y = table().column("y").numbers();
    double[] dose = table().column("dose").numbers();

    Coefficient found =
        LinearModel.of(table(), "y ~ dose | offered").fitInstruments().fit().coefficient("dose");

    assertThat(found.estimate()).isCloseTo(difference(y) / difference(dose), within(1e-12));
  }

  private static double difference(double[] values) {
    double sum = 0;
    for (int row = 0; row < 60; row++) {
      sum += (row / 5 % 2 == 1 ? 1 : -1) * values[row] / 30;
    }
    return sum;
  }
}
