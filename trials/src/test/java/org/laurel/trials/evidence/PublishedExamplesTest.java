package org.laurel.trials.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What handbooks and papers print, and what follows by hand.
class PublishedExamplesTest {
  /// Benjamini and Hochberg (1995), section 3.2: at .05 their method rejects four hypotheses of
  /// fifteen, Bonferroni's three.
  @Test
  void rejectsAsManyAsBenjaminiAndHochberg() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };

    assertThat(below(ManyTests.BENJAMINI_HOCHBERG.adjust(p))).isEqualTo(4);
    assertThat(below(ManyTests.BONFERRONI.adjust(p))).isEqualTo(3);
    assertThat(below(ManyTests.HOLM.adjust(p))).isEqualTo(3);
  }

  private static long below(double[] adjusted) {
    return Arrays.stream(adjusted).filter(each -> each <= 0.05).count();
  }

  /// WWC Handbook 4.1, table II.1, at 10 % overall; between 10 and 11 % the stricter row.
  @Test
  void readsTheBoundaryAndTakesTheStricterBetweenRows() {
    double ten = Attrition.limit(0.10, Attrition.Boundary.CAUTIOUS);
    double eleven = Attrition.limit(0.11, Attrition.Boundary.CAUTIOUS);

    assertThat(ten).isCloseTo(0.063, within(1e-12));
    assertThat(Attrition.limit(0.105, Attrition.Boundary.CAUTIOUS))
        .isEqualTo(Math.min(ten, eleven));
    assertThat(Attrition.limit(0.80, Attrition.Boundary.OPTIMISTIC)).isNaN();
  }

  /// WWC Procedures Handbook: `ln(p1/(1-p1) (1-p0)/p0) / 1.65`, and `1 - 3/(4N - 9)`.
  @Test
  void followsTheHandbooksFormulas() {
    EffectSize cox = EffectSize.cox(100, 0.5, 100, 0.4);
    EffectSize hedges = EffectSize.hedges(20, 12, 2, 20, 11, 2);

    assertThat(cox.d()).isCloseTo(Math.log(1 / (0.4 / 0.6)) / 1.65, within(1e-14));
    assertThat(hedges.g()).isCloseTo(0.5 * (1 - 3 / (4 * 40.0 - 9)), within(1e-14));
    assertThat(hedges.baseline()).isEqualTo(EffectSize.Baseline.NOT_SATISFIED);
  }

  /// Two equal studies pool to their mean, with half the variance and no heterogeneity.
  @Test
  void poolsEqualStudies() {
    MetaAnalysis found =
        MetaAnalysis.of(
            new double[] {0.3, 0.3}, new double[] {0.04, 0.04}, MetaAnalysis.Method.REML, 0.95);

    assertThat(found.effect().estimate()).isCloseTo(0.3, within(1e-12));
    assertThat(found.effect().se()).isCloseTo(Math.sqrt(0.02), within(1e-9));
    assertThat(found.tauSquared()).isZero();
  }
}
