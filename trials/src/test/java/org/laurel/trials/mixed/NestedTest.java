package org.laurel.trials.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.trials.Column;
import org.laurel.trials.Design;
import org.laurel.trials.Formula;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.algebra.Minimizer;

/// The flat sums of nested intercepts against the general structure, on made-up districts, schools
/// and classes of uneven sizes, and against what a balanced design has in closed form.
class NestedTest {
  private static final String FORMULA = "y ~ x + (1 | district/school/class)";
  private static final double[] THETA = {0.7, 0.4, 1.3};

  private static Table uneven() {
    SplittableRandom random = new SplittableRandom(11);
    int rows = 600;
    double[][] cells = new double[5][rows];
    double[] classes = random.doubles(80, -1, 1).toArray();
    for (int i = 0; i < rows; i++) {
      int room = (int) (80 * Math.pow(random.nextDouble(), 1.5));
      cells[0][i] = room / 16;
      cells[1][i] = room / 4;
      cells[2][i] = room;
      cells[3][i] = random.nextGaussian();
      cells[4][i] =
          2 + 0.5 * cells[3][i] + classes[room] + classes[room / 4] + random.nextGaussian();
    }
    return table(List.of("district", "school", "class", "x", "y"), cells);
  }

  private static Table table(List<String> names, double[][] cells) {
    return Table.of(
        IntStream.range(0, cells.length).mapToObj(j -> Column.of(names.get(j), cells[j])).toList());
  }

  private static Moments moments() {
    Formula formula = Formula.parse(FORMULA);
    Frame frame = Frame.of(uneven(), Frame.columns(formula), Frame.Missing.REFUSE);
    Design design = Design.of(formula.fixed(), frame.table());
    List<GroupTerm> terms = new Groupings(frame, design).of(formula.random());
    return Moments.of(terms, Centred.of(design, frame.response(formula)));
  }

  @ParameterizedTest
  @EnumSource
  void isTheGeneralSolution(Criterion criterion) {
    Moments flat = moments();
    Sweep quick = flat.solve(THETA);
    Sweep slow = flat.crossed().solve(THETA);

    assertThat(flat).isInstanceOf(Nested.class);
    assertThat(quick.logDeterminant()).isCloseTo(slow.logDeterminant(), within(1e-10));
    assertThat(quick.fixedPart().residualSquares())
        .isCloseTo(slow.fixedPart().residualSquares(), within(1e-9));
    assertThat(quick.slope(criterion).ofDeterminants())
        .containsExactly(slow.slope(criterion).ofDeterminants(), within(1e-8));
    assertThat(quick.slope(criterion).ofResidual())
        .containsExactly(slow.slope(criterion).ofResidual(), within(1e-10));
    double[] effects = effects(quick);
    assertThat(effects).containsExactly(effects(slow), within(1e-9));
  }

  private static double[] effects(Sweep sweep) {
    return sweep.predictions().stream()
        .sorted(
            java.util.Comparator.comparing(MixedFit.RandomEffect::group)
                .thenComparing(MixedFit.RandomEffect::level))
        .mapToDouble(MixedFit.RandomEffect::estimate)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource
  void hasTheSlopeOfItsCriterion(Criterion criterion) {
    Deviance deviance = new Deviance(moments(), criterion);
    double[] slope = deviance.profiled(THETA).gradient();

    for (int k = 0; k < THETA.length; k++) {
      double above = deviance.profiled(Minimizer.shift(THETA, k, 1e-5)).value();
      double below = deviance.profiled(Minimizer.shift(THETA, k, -1e-5)).value();
      assertThat(slope[k]).isCloseTo((above - below) / 2e-5, within(1e-4));
    }
  }

  /// In a balanced one-way layout REML is the analysis of variance: `(MSB - MSW) / n`, the mean has
  /// the variance `MSB / N`, and its df are the groups less one (Searle, Casella and McCulloch
  /// 1992).
  @ParameterizedTest
  @EnumSource(names = {"SATTERTHWAITE", "KENWARD_ROGER"})
  void isTheAnalysisOfVarianceWhereBalanced(DegreesOfFreedom degrees) {
    int groups = 12;
    int each = 5;
    double[][] cells = new double[2][groups * each];
    for (int i = 0; i < cells[0].length; i++) {
      cells[0][i] = i / each;
      cells[1][i] = 3 * Math.sin(2.0 * (i / each)) + Math.cos(5.1 * i);
    }
    double[] means = new double[groups];
    for (int i = 0; i < cells[0].length; i++) {
      means[i / each] += cells[1][i] / each;
    }
    double grand = java.util.Arrays.stream(means).average().orElseThrow();
    double between = 0;
    double within = 0;
    for (int i = 0; i < cells[0].length; i++) {
      between += Math.pow(means[i / each] - grand, 2) / (groups - 1);
      within += Math.pow(cells[1][i] - means[i / each], 2) / (groups * (each - 1));
    }

    MixedFit fit =
        MixedModel.of(table(List.of("g", "y"), cells), "y ~ 1 + (1 | g)").degrees(degrees).fit();

    assertThat(fit.variance("g", "(Intercept)"))
        .isCloseTo((between - within) / each, within(1e-10));
    assertThat(fit.residual()).isCloseTo(within, within(1e-10));
    assertThat(fit.fixed().getFirst().estimate()).isCloseTo(grand, within(1e-12));
    assertThat(fit.fixed().getFirst().se())
        .isCloseTo(Math.sqrt(between / (groups * each)), within(1e-10));
    assertThat(fit.fixed().getFirst().df()).isCloseTo(groups - 1, within(1e-4));
  }

  /// Groups that differ less than chance makes them.
  @Test
  void findsAVarianceOfExactlyZero() {
    double[][] cells = new double[2][40];
    for (int i = 0; i < 40; i++) {
      cells[0][i] = i / 4;
      cells[1][i] = i % 4 + 0.001 * (i / 4 % 2);
    }

    MixedFit fit = MixedModel.of(table(List.of("g", "y"), cells), "y ~ 1 + (1 | g)").fit();

    assertThat(fit.variance("g", "(Intercept)")).isZero();
    assertThat(fit.warnings()).singleElement().asString().contains("exactly 0");
  }
}
