package org.laurel.trials.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Oracle;
import org.laurel.trials.Table;
import org.laurel.trials.regression.Errors;

/// CR2 errors of series whose years are related.
class UnitSandwichTest {
  private static final Percentage CLOSE = withinPercentage(1e-5);

  /// `coef_test(lme(y ~ …, random = ~ 1 | unit, correlation = corAR1(form = ~ t | unit)), vcov =
  /// "CR2")` of clubSandwich 0.5.8 with nlme 3.1-162 under R 4.2.2; `ri` without the correlation.
  @ParameterizedTest
  @CsvSource({
    "cits_guns_state_year, RI, trt:post, 3.370219336016, 14.9322974473",
    "cits_guns_state_year, RI, trt:tp, 1.578332305951, 14.9322974473",
    "cits_guns_state_year, RI_AR1, trt:post, 2.45388977510, 14.9336753758",
    "cits_guns_state_year, RI_AR1, trt:tp, 1.51952005776, 14.9327889540",
    "cits_sim_metrics_shape, RI, trt:post, 2.534406811809, 1.43362831858",
    "cits_sim_metrics_shape, RI, trt:tp, 0.927083444932, 1.43362831858",
    "cits_sim_metrics_shape, RI_AR1, trt:post, 1.933773891844, 1.43830118273",
    "cits_sim_metrics_shape, RI_AR1, trt:tp, 0.960967563403, 1.43496073654"
  })
  void agreesWithClubSandwich(String file, Model model, String term, double se, double df) {
    Oracle.open("40_cits");
    Cits cits = Cits.of(Oracle.data(file + ".csv"), "y ~ t", "unit", "trt", 0);

    Coefficient found = cits.model(model).errors(Errors.CR2).fit().coefficient(term);

    assertThat(found.se()).isCloseTo(se, CLOSE);
    assertThat(found.df()).isCloseTo(df, CLOSE);
  }

  /// Where all units have the same years, effects within units are the same with random and with
  /// fixed intercepts, and so are their robust errors.
  @Test
  void equalsFixedEffectsInABalancedPanel() {
    Cits cits = Cits.of(panel(rows()), "y ~ t", "unit", "trt", 0).errors(Errors.CR2);
    CitsFit random = cits.model(Model.RI).fit();
    CitsFit fixed = cits.model(Model.FE).fit();

    for (String term : List.of("trt:post", "trt:tp")) {
      assertThat(random.coefficient(term).estimate())
          .isCloseTo(fixed.coefficient(term).estimate(), CLOSE);
      assertThat(random.coefficient(term).se()).isCloseTo(fixed.coefficient(term).se(), CLOSE);
      assertThat(random.coefficient(term).df()).isCloseTo(fixed.coefficient(term).df(), CLOSE);
    }
  }

  @Test
  void doesNotDependOnTheOrderOfRows() {
    List<String> shuffled = rows();
    Collections.shuffle(shuffled, new Random(4));
    Cits inOrder = Cits.of(panel(rows()), "y ~ t", "unit", "trt", 0).errors(Errors.CR2);
    Cits mixedUp = Cits.of(panel(shuffled), "y ~ t", "unit", "trt", 0).errors(Errors.CR2);

    Coefficient expected = inOrder.model(Model.AR1).fit().coefficient("trt:tp");
    Coefficient found = mixedUp.model(Model.AR1).fit().coefficient("trt:tp");

    assertThat(found.se()).isCloseTo(expected.se(), CLOSE);
    assertThat(found.df()).isCloseTo(expected.df(), CLOSE);
  }

  @Test
  void refusesMoreParametersThanUnits() {
    List<String> few = rows().stream().filter(row -> row.matches("u([0-2]|1[0-2]),.*")).toList();
    Cits cits = Cits.of(panel(few), "y ~ t", "unit", "trt", 0).model(Model.AR1);

    assertThatThrownBy(() -> cits.errors(Errors.CR2).fit())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("6 units cannot carry CR2 errors of 8 parameters");
  }

  private static Table panel(List<String> rows) {
    return Table.parse("unit,t,trt,y\n" + String.join("\n", rows) + "\n");
  }

  /// Sixteen units over ten years whose errors follow the year before.
  private static List<String> rows() {
    SplittableRandom random = new SplittableRandom(46);
    List<String> rows = new ArrayList<>();
    for (int unit = 0; unit < 16; unit++) {
      double level = 3 * random.nextGaussian();
      double error = random.nextGaussian();
      for (int t = -6; t < 4; t++) {
        error = 0.5 * error + random.nextGaussian();
        rows.add("u%d,%d,%d,%s".formatted(unit, t, unit < 5 ? 1 : 0, 20 + level + error));
      }
    }
    return rows;
  }
}
