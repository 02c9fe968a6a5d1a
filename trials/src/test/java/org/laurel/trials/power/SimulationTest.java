package org.laurel.trials.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.trials.BadInput;

/// The simulation against the formulas that agree with PowerUpR: within four Monte-Carlo standard
/// errors, where the analysis has the formula's df.
class SimulationTest {
  private static final int TRIALS = 300;

  private static PowerSpec spec(double n, double j, double k) {
    return PowerSpec.plain().sizes(n, j, k).clustering(0.15, 0.10);
  }

  @ParameterizedTest
  @CsvSource({
    "IRA1R1, 120, 1, 1, 0.45",
    "BIRA2C1, 20, 8, 1, 0.40",
    "BIRA2F1, 20, 8, 1, 0.40",
    "CRA2R2, 12, 40, 1, 0.40",
    "CRA3R3, 8, 3, 30, 0.50",
    "BCRA3F2, 8, 8, 6, 0.45"
  })
  void agreesWithTheFormulas(PowerDesign design, double n, double j, double k, double effect) {
    PowerSpec spec = spec(n, j, k);

    Simulation found = Simulation.of(design, spec, effect, TRIALS, 1);

    double expected = Power.power(design, spec, effect);
    double error = Math.sqrt(expected * (1 - expected) / TRIALS);
    assertThat(found.power()).isCloseTo(expected, within(4 * error));
    assertThat(found.meanEstimate()).isCloseTo(effect, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({"BIRA2R1, 20, 16, 1, 0.40", "BCRA3R2, 6, 6, 14, 0.45"})
  void agreesWithTheFormulasWhereEffectsVary(
      PowerDesign design, double n, double j, double k, double effect) {
    PowerSpec spec = spec(n, j, k).variation(0.5, 0);

    Simulation found = Simulation.of(design, spec, effect, TRIALS, 1);

    double expected = Power.power(design, spec, effect);
    double error = Math.sqrt(expected * (1 - expected) / TRIALS);
    assertThat(found.power()).isCloseTo(expected, within(4 * error + 0.02));
  }

  @Test
  void gainsFromCovariatesAndKeepsTheSizeOfTheTest() {
    PowerSpec plain = spec(12, 30, 1);
    PowerSpec helped = plain.explained(0.4, 0.6, 0, 2);

    double without = Simulation.of(PowerDesign.CRA2R2, plain, 0.4, TRIALS, 5).power();
    double with = Simulation.of(PowerDesign.CRA2R2, helped, 0.4, TRIALS, 5).power();
    double none = Simulation.of(PowerDesign.CRA2R2, plain, 0, TRIALS, 5).power();

    assertThat(with).isGreaterThan(without + 0.1);
    assertThat(none).isBetween(0.01, 0.10);
  }

  @Test
  void givesTheSameForTheSameSeedAndRefusesParts() {
    PowerSpec spec = spec(10, 20, 1);

    assertThat(Simulation.of(PowerDesign.CRA2R2, spec, 0.3, 20, 9))
        .isEqualTo(Simulation.of(PowerDesign.CRA2R2, spec, 0.3, 20, 9));
    assertThatThrownBy(() -> Simulation.of(PowerDesign.CRA2R2, spec.sizes(10.5, 20, 1), 0.3, 20, 9))
        .isInstanceOf(BadInput.class)
        .hasMessage("a simulation needs whole numbers of units, not 10.5");
  }
}
