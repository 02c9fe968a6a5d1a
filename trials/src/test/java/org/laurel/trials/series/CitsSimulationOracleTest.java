package org.laurel.trials.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Column;
import org.laurel.trials.Oracle;
import org.laurel.trials.Table;
import org.laurel.trials.regression.Errors;

/// `45_cits_sim.json`: what the tests of a comparative time series do where two units of twelve are
/// treated, and where thirty are beside sixty others.
class CitsSimulationOracleTest {
  private static final int BEFORE = 5;
  private static final int AFTER = 4;

  @Test
  void hasTheDegreesOfFreedomThatTheDesignLeaves() {
    Oracle oracle = Oracle.open("45_cits_sim");

    df(oracle, "metrics", Cits.of(panel(12, 2, 1), "y ~ t", "unit", "trt", 0).levelOnly());
    df(oracle, "metrics_slope", Cits.of(panel(12, 2, 2), "y ~ t", "unit", "trt", 0));
    df(oracle, "s30_60", Cits.of(panel(90, 30, 3), "y ~ t", "unit", "trt", 0).levelOnly());
    df(oracle, "s30_60_slope", Cits.of(panel(90, 30, 4), "y ~ t", "unit", "trt", 0));
  }

  private static void df(Oracle oracle, String name, Cits cits) {
    oracle.absolute(change(cits.fit()).df(), oracle.get(name, "df_CR2"), 1e-6);
  }

  /// The change of level is the term of treatment and period without time.
  private static Coefficient change(CitsFit fit) {
    return fit.coefficients().stream()
        .filter(each -> each.term().equals("trt:post") || each.term().equals("post:trt"))
        .findFirst()
        .orElseThrow();
  }

  /// With two treated units of twelve the usual cluster-robust test rejects a true null three times
  /// too often, CR2 with Satterthwaite df almost never, and the permutation as often as it says.
  @Test
  void showsWhatTwoTreatedUnitsDoToTheTests() {
    int usual = 0;
    int careful = 0;
    int permuted = 0;
    int trials = 400;
    for (int seed = 0; seed < trials; seed++) {
      Cits cits = Cits.of(panel(12, 2, seed), "y ~ t", "unit", "trt", 0).levelOnly();
      Coefficient plain = change(cits.errors(Errors.CR1S).fit());
      usual += plain.p() < 0.05 ? 1 : 0;
      CitsFit fit = cits.withPermutation().fit();
      careful += change(fit).p() < 0.05 ? 1 : 0;
      permuted += fit.permutation() != null && fit.permutation().p() <= 0.05 ? 1 : 0;
    }

    System.out.printf(
        "two of twelve treated, nominal 5 %%: CR1S %.3f, CR2 %.3f, permutation %.3f of %d%n",
        usual / (double) trials, careful / (double) trials, permuted / (double) trials, trials);
    assertThat(usual / (double) trials).isBetween(0.10, 0.22);
    assertThat(careful / (double) trials).isLessThan(0.02);
    assertThat(permuted / (double) trials).isLessThan(0.08);
  }

  /// Units with a level and a trend of their own around a common course, and no effect.
  private static Table panel(int units, int treated, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 7 + 45);
    int years = BEFORE + AFTER;
    double[][] cells = new double[4][units * years];
    for (int unit = 0; unit < units; unit++) {
      double level = 10 * random.nextGaussian();
      for (int year = 0; year < years; year++) {
        int row = unit * years + year;
        cells[0][row] = unit;
        cells[1][row] = year - BEFORE;
        cells[2][row] = unit < treated ? 1 : 0;
        cells[3][row] = 50 + level + cells[1][row] + 4 * random.nextGaussian();
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < 4; j++) {
      columns.add(Column.of(List.of("unit", "t", "trt", "y").get(j), cells[j]));
    }
    return Table.of(columns);
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "45_cits_sim",
        Map.of(
            ".*/(sd_b|mean_se_.*|rej_.*)",
            "rates of a simulation with R's random numbers; ours are printed beside"));
  }
}
