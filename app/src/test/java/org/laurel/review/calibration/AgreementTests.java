package org.laurel.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.review.calibration.Agreement.Estimate;

class AgreementTests {

  private static final List<String> LEVELS = List.of("not-yet", "nearly", "shows", "extends");

  /// Python 3.11 by Wilson's formula: 0.60869050 and 0.91139415.
  @Test
  void drawsTheIntervalOfWilson() {
    var exact = Agreement.wilson(20, 25);

    assertThat(exact.value()).isEqualTo(0.8);
    assertThat(exact.low()).isCloseTo(0.6087, within(0.00005));
    assertThat(exact.high()).isCloseTo(0.9114, within(0.00005));
  }

  /// Python 3.11 by the formulas of Cohen (1968) and Shrout and Fleiss (1979): 0.91304348 and
  /// 0.92105263.
  @Test
  void weighsHowFarApartTwoLevelsAre() {
    var near = Agreement.of(pairs("0011223301", "0011223312"), LEVELS);
    var far = Agreement.of(pairs("0011223303", "0011223330"), LEVELS);

    assertThat(near.exact().value()).isEqualTo(0.8);
    assertThat(far.exact().value()).isEqualTo(0.8);
    assertThat(near.kappa().orElseThrow().value()).isCloseTo(0.91304348, within(1e-8));
    assertThat(near.icc().orElseThrow().value()).isCloseTo(0.92105263, within(1e-8));
    assertThat(near.kappa().orElseThrow().value()).isGreaterThan(far.kappa().orElseThrow().value());
    assertThat(near.icc().orElseThrow().value()).isGreaterThan(far.icc().orElseThrow().value());
    assertThat(near.shift().orElseThrow().value()).isEqualTo(-0.2);
  }

  @Test
  void givesNoFigureWhereThereIsNone() {
    var one = Agreement.of(pairs("2", "2"), LEVELS);

    assertThat(one.exact()).isEqualTo(Agreement.wilson(1, 1));
    assertThat(one.kappa()).isEmpty();
    assertThat(one.icc()).isEmpty();
    assertThat(one.shift()).isEmpty();
    assertThat(Agreement.of(pairs("22222", "22222"), LEVELS).icc()).isEmpty();
  }

  @Test
  void drawsOnlyWhatCanBeDrawn() {
    assertThat(Estimate.of(1, Double.NaN, 1)).isEmpty();
    assertThat(DriftPages.percent(Agreement.wilson(20, 25))).isEqualTo("80 % (61 to 91)");
  }

  private static List<Pair> pairs(String given, String master) {
    var assessor = UUID.randomUUID();
    var pairs = new ArrayList<Pair>();
    for (var i = 0; i < given.length(); i++)
      pairs.add(
          new Pair(
              assessor, new UUID(0, i), Instant.EPOCH, "A", level(given, i), level(master, i)));
    return pairs;
  }

  private static String level(String of, int i) {
    return LEVELS.get(of.charAt(i) - '0');
  }
}
