package org.laurel.trials.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Coefficient;

/// R 4.2.2 `sleep`: `t.test(extra ~ group)` gives t = -1.8608, df = 17.776, p = 0.07939; paired, t
/// = -4.0621, df = 9, p = 0.002833.
class DifferenceInMeansTest {
  private static final double[] EXTRA = {
    0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6,
    4.6, 3.4
  };
  private static final boolean[] SECOND = new boolean[20];
  private static final int[] PATIENT = new int[20];

  static {
    for (int i = 0; i < 20; i++) {
      SECOND[i] = i >= 10;
      PATIENT[i] = i % 10;
    }
  }

  @Test
  void isWelchsTestForASimpleDesign() {
    Coefficient found = DifferenceInMeans.simple(EXTRA, SECOND, 0.95);

    assertThat(found.statistic()).isCloseTo(1.8608, within(5e-5));
    assertThat(found.df()).isCloseTo(17.776, within(5e-4));
    assertThat(found.p()).isCloseTo(0.07939, within(5e-6));
  }

  @Test
  void isThePairedTestForMatchedPairs() {
    Coefficient found = DifferenceInMeans.blocked(EXTRA, SECOND, PATIENT, 0.95);

    assertThat(found.statistic()).isCloseTo(4.0621, within(5e-5));
    assertThat(found.p()).isCloseTo(0.002833, within(5e-7));
  }

  @Test
  void adjustsWithoutBiasByLin() {
    double[] before = new double[20];
    for (int i = 0; i < 20; i++) {
      before[i] = EXTRA[i] - (SECOND[i] ? 1 : 0);
    }

    assertThat(DifferenceInMeans.lin(EXTRA, SECOND, List.of(before), 0.95).estimate())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void isHc2WithinOneBlock() {
    double se = DifferenceInMeans.simple(EXTRA, SECOND, 0.95).se();

    assertThat(DifferenceInMeans.lin(EXTRA, SECOND, List.of(), 0.95).se())
        .isCloseTo(se, within(1e-12));
  }
}
