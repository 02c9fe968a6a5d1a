package org.laurel.trials.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Column;
import org.laurel.trials.Table;

/// Against R 4.2.2 `sleep`, and estimatr 1.0.0 `difference_in_means` and `lm_lin` on 96 made-up
/// rows in 24 clusters, 12 pairs and 3 blocks; the formulas of the rows are R's as they stand here.
class DifferenceInMeansTest {
  private static final double[] EXTRA = {
    0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6,
    4.6, 3.4
  };

  private static Table sleep() {
    return Table.of(
        List.of(
            Column.of("extra", EXTRA),
            column("drug", 20, i -> i < 10 ? 0 : 1),
            column("patient", 20, i -> i % 10)));
  }

  private static Column column(String name, int rows, IntToDoubleFunction value) {
    return Column.of(name, IntStream.range(0, rows).mapToDouble(value::applyAsDouble).toArray());
  }

  /// `t.test(extra ~ group)`: t = -1.8608, df = 17.776, p = 0.07939.
  @Test
  void isWelchsTestForASimpleDesign() {
    Coefficient found = DifferenceInMeans.of(sleep(), "extra ~ drug").fit().effect();

    assertThat(found.statistic()).isCloseTo(1.8608, within(5e-5));
    assertThat(found.df()).isCloseTo(17.776, within(5e-4));
    assertThat(found.p()).isCloseTo(0.07939, within(5e-6));
  }

  /// `t.test(extra ~ group, paired = TRUE)`: t = -4.0621, df = 9, p = 0.002833.
  @Test
  void isThePairedTestForMatchedPairs() {
    DifferenceInMeans.Fit found =
        DifferenceInMeans.of(sleep(), "extra ~ drug").blocks("patient").fit();

    assertThat(found.method()).isEqualTo("difference in means, matched pairs of units");
    assertThat(found.effect().statistic()).isCloseTo(4.0621, within(5e-5));
    assertThat(found.effect().p()).isCloseTo(0.002833, within(5e-7));
  }

  private static int cluster(int row) {
    return row == 3 ? 1 : row / 4;
  }

  private static int treated(int row) {
    return cluster(row) % 2 == cluster(row) / 2 % 2 ? 1 : 0;
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }

  private static double covariate(int row) {
    return rounded(3 * Math.sin(1.3 * row) + Math.cos(0.7 * cluster(row)));
  }

  private static double outcome(int row) {
    return rounded(
        5
            + 0.8 * treated(row)
            + 0.6 * covariate(row)
            + 2 * Math.sin(2.1 * cluster(row))
            + 1.5 * Math.sin(5.3 * row + 1));
  }

  private static Table rows() {
    return Table.of(
        List.of(
            column("y", 96, DifferenceInMeansTest::outcome),
            column("z", 96, DifferenceInMeansTest::treated),
            column("x", 96, DifferenceInMeansTest::covariate),
            column("cluster", 96, DifferenceInMeansTest::cluster),
            column("pair", 96, row -> cluster(row) / 2),
            column("block", 96, row -> cluster(row) / 8)));
  }

  private static void is(DifferenceInMeans asked, double estimate, double se, double df) {
    Coefficient found = asked.fit().effect();
    assertThat(found.estimate()).isCloseTo(estimate, within(1e-12));
    assertThat(found.se()).isCloseTo(se, within(1e-12));
    assertThat(found.df()).isCloseTo(df, within(1e-9));
  }

  @Test
  void letsTheDesignPickTheEstimator() {
    DifferenceInMeans plain = DifferenceInMeans.of(rows(), "y ~ z");

    is(plain, 0.81255536257056, 0.461548391398227, 93.9982789916765);
    is(plain.blocks("block"), 0.826024509803921, 0.45156515597981, 90);
    is(plain.cluster("cluster"), 0.812555362570558, 0.684155047376307, 21.877064761544);
    is(plain.cluster("cluster").blocks("block"), 0.826024509803922, 0.705874134196489, 18);
    is(plain.cluster("cluster").blocks("pair"), 0.894465277777778, 0.673048811919191, 11);
  }

  @Test
  void adjustsByLinInBlocksAndClusters() {
    DifferenceInMeans plain = DifferenceInMeans.of(rows(), "y ~ z").covariates(List.of("x"));

    is(plain, 0.801337432388739, 0.364398022633439, 92);
    is(plain.blocks("block"), 0.813566284398728, 0.34786406865441, 88);
    is(plain.cluster("cluster"), 0.801337432388739, 0.639357662070724, 21.8183053981642);
    is(
        plain.cluster("cluster").blocks("block"),
        0.813566284398728,
        0.645730429650338,
        17.8281321909026);
  }

  /// The pairs' first rows; `lm_robust(dy ~ dx + mx, se_type = "HC2")` for the adjusted intercept.
  @Test
  void adjustsMatchedPairs() {
    Table firsts = rows().where(row -> row == 0 || cluster(row) != cluster(row - 1));
    // Row 3 belongs to cluster 1, so rows 3 and 4 stand together and row 3 comes first.
    DifferenceInMeans pairs = DifferenceInMeans.of(firsts, "y ~ z").blocks("pair");

    is(pairs, 0.826333333333333, 1.14071415916929, 11);
    is(pairs.covariates(List.of("x")), 0.899616722798074, 0.939834002835072, 9);
  }

  @Test
  void refusesWhatNoDesignAllows() {
    assertThatThrownBy(() -> DifferenceInMeans.of(rows(), "y ~ x").fit())
        .isInstanceOf(BadInput.class)
        .hasMessage("'x' marks treated units with 1 and others with 0");
    assertThatThrownBy(() -> DifferenceInMeans.of(rows(), "y ~ z").cluster("pair").fit())
        .hasMessage("'z' must be the same in all rows of a cluster");
    assertThatThrownBy(() -> DifferenceInMeans.of(rows(), "y ~ z + x"))
        .hasMessage("a difference in means reads 'outcome ~ treated'");
  }
}
