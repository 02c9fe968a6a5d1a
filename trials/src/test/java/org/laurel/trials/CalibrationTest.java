package org.laurel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.laurel.trials.algebra.Probability;
import org.laurel.trials.mixed.MixedModel;
import org.laurel.trials.regression.Errors;
import org.laurel.trials.regression.LinearModel;

/// The gate: on made-up trials whose truth is known, intervals cover it and tests err as often as
/// they say.
///
/// Bounds are four Monte-Carlo standard errors wide, which at 10,000 seeds (profile `nightly`)
/// means coverage in [.941, .959]. The mutants are mistakes that the gate must see.
class CalibrationTest {
  private static final int SEEDS = Integer.getInteger("calibration.seeds", 1000);
  private static final double TRUTH = 0.20;
  private static final int STUDENTS = 6;

  /// @param strata schools are assigned within them; each adds its own level to the outcome
  private record Trial(int schools, int treated, int strata) {

    Table simulate(long seed) {
      SplittableRandom random = new SplittableRandom(seed * 7919 + schools);
      int n = schools * STUDENTS;
      double[][] columns = new double[4][n];
      int perStratum = schools / strata;
      int treatedEach = treated / strata;
      for (int stratum = 0; stratum < strata; stratum++) {
        boolean[] arm = arms(perStratum, treatedEach, random);
        for (int place = 0; place < perStratum; place++) {
          int school = stratum * perStratum + place;
          double level = 0.8 * stratum + 0.4 * random.nextGaussian();
          for (int i = school * STUDENTS; i < (school + 1) * STUDENTS; i++) {
            columns[0][i] = school;
            columns[1][i] = stratum;
            columns[2][i] = arm[place] ? 1 : 0;
            columns[3][i] = TRUTH * columns[2][i] + level + 0.9 * random.nextGaussian();
          }
        }
      }
      List<String> names = List.of("school", "stratum", "treat", "score");
      List<Column> made = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        made.add(Column.of(names.get(j), columns[j]));
      }
      return Table.of(made);
    }

    private static boolean[] arms(int schools, int treated, SplittableRandom random) {
      boolean[] result = new boolean[schools];
      for (int left = treated; left > 0; ) {
        int pick = random.nextInt(schools);
        left -= result[pick] ? 0 : 1;
        result[pick] = true;
      }
      return result;
    }
  }

  /// What many trials showed.
  private record Found(
      double coverage, double typeOne, double bias, double biasLimit, double ratio, int seeds) {

    static Found of(Trial trial, int seeds, Function<Table, Coefficient> analysis) {
      int covered = 0;
      int rejected = 0;
      double sum = 0;
      double squares = 0;
      double errors = 0;
      for (int seed = 0; seed < seeds; seed++) {
        Coefficient effect = analysis.apply(trial.simulate(seed));
        covered += effect.low() <= TRUTH && TRUTH <= effect.high() ? 1 : 0;
        rejected +=
            Probability.twoSidedT((effect.estimate() - TRUTH) / effect.se(), effect.df()) < 0.05
                ? 1
                : 0;
        sum += effect.estimate();
        squares += effect.estimate() * effect.estimate();
        errors += effect.se();
      }
      double mean = sum / seeds;
      double sd = Math.sqrt((squares - seeds * mean * mean) / (seeds - 1));
      return new Found(
          covered / (double) seeds,
          rejected / (double) seeds,
          mean - TRUTH,
          4 * sd / Math.sqrt(seeds),
          errors / seeds / sd,
          seeds);
    }

    private double margin() {
      return Math.max(0.009, 4.1 * Math.sqrt(0.05 * 0.95 / seeds));
    }

    boolean calibrated() {
      double spread = Math.max(0.05, 4 / Math.sqrt(2.0 * seeds));
      return Math.abs(coverage - 0.95) <= margin()
          && Math.abs(typeOne - 0.05) <= margin()
          && Math.abs(bias) < biasLimit
          && Math.abs(ratio - 1) <= spread;
    }
  }

  private static final Trial LARGE = new Trial(80, 40, 4);
  private static final Trial SMALL = new Trial(20, 10, 5);
  private static final Trial UNEVEN = new Trial(80, 16, 4);

  private static Coefficient honest(Table table) {
    return LinearModel.of(table, "score ~ treat + factor(stratum)")
        .cluster("school")
        .fit()
        .coefficient("treat");
  }

  private static Coefficient mixed(Table table) {
    return MixedModel.of(table, "score ~ treat + factor(stratum) + (1 | school)")
        .fit()
        .coefficient("treat");
  }

  private static Coefficient normalForT(Table table) {
    Coefficient found = honest(table);
    return Coefficient.of("treat", found.estimate(), found.se(), Double.POSITIVE_INFINITY, 0.95);
  }

  private static Coefficient studentsAsClusters(Table table) {
    return LinearModel.of(table, "score ~ treat + factor(stratum)")
        .errors(Errors.HC2)
        .fit()
        .coefficient("treat");
  }

  private static Coefficient strataIgnored(Table table) {
    return LinearModel.of(table, "score ~ treat").cluster("school").fit().coefficient("treat");
  }

  @Test
  void coversTheTruthAsOftenAsItSays() {
    for (Trial trial : List.of(LARGE, SMALL, UNEVEN)) {
      Found found = Found.of(trial, SEEDS, CalibrationTest::honest);
      System.out.printf("calibration, robust errors, %s: %s%n", trial, found);
      assertThat(found.calibrated()).as("%s %s", trial, found).isTrue();
    }
  }

  @Test
  void coversTheTruthWithMixedModels() {
    Found found = Found.of(LARGE, SEEDS, CalibrationTest::mixed);

    System.out.printf("calibration, mixed model, %s: %s%n", LARGE, found);
    assertThat(found.calibrated()).as("%s", found).isTrue();
  }

  @Test
  void seesTheMutants() {
    Found normal = Found.of(SMALL, Math.max(SEEDS, 8000), CalibrationTest::normalForT);
    Found students = Found.of(LARGE, Math.min(SEEDS, 1000), CalibrationTest::studentsAsClusters);
    Found strata = Found.of(LARGE, Math.min(SEEDS, 1000), CalibrationTest::strataIgnored);

    System.out.printf(
        "mutants: normal for t %s%n  students as clusters %s%n  strata ignored %s%n",
        normal, students, strata);
    assertThat(normal.calibrated()).isFalse();
    assertThat(students.calibrated()).isFalse();
    assertThat(strata.calibrated()).isFalse();
  }
}
