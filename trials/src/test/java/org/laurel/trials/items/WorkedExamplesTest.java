package org.laurel.trials.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Table;

/// By hand, and on answers that were made from a known truth.
class WorkedExamplesTest {
  private static final double[] HARD = {-1.2, -0.4, 0, 0.5, 1.1};

  /// Five persons, three items, worked out by hand: shares .8, .6, .4; sum of p q = .64; totals 3,
  /// 2, 2, 1, 1 with variance .7 (n - 1) or .56 (n).
  @Test
  void isKuderAndRichardsonsByHand() {
    Table table = Table.parse("a,b,c\n1,1,1\n1,1,0\n1,0,1\n1,0,0\n0,1,0\n");

    TestAnalysis found = TestAnalysis.of(Answers.of(table, List.of("a", "b", "c")));

    assertThat(found.mean()).isCloseTo(1.8, within(1e-14));
    assertThat(found.items().getFirst().difficulty()).isCloseTo(0.8, within(1e-14));
    assertThat(found.kr20()).isCloseTo(1.5 * (1 - 0.64 / 0.56), within(1e-12));
  }

  /// 3,000 persons on five Rasch items: conditional estimates lie within four standard errors.
  @Test
  void findsTheDifficultiesThatMadeTheAnswers() {
    Rasch found = Rasch.of(answers());

    for (int j = 0; j < HARD.length; j++) {
      Rasch.Difficulty item = found.items().get(j);
      assertThat(item.difficulty()).isCloseTo(HARD[j], within(4 * item.se()));
      assertThat(item.se()).isBetween(0.02, 0.08);
    }
  }

  @Test
  void findsTheSpreadOfAbilityByMarginalLikelihood() {
    LatentTrait found = LatentTrait.rasch(answers());

    assertThat(found.sd()).isCloseTo(1, within(0.1));
  }

  private static Answers answers() {
    SplittableRandom random = new SplittableRandom(2);
    StringBuilder csv = new StringBuilder("i0,i1,i2,i3,i4\n");
    for (int person = 0; person < 3000; person++) {
      double able = random.nextGaussian();
      for (int j = 0; j < HARD.length; j++) {
        boolean right = random.nextDouble() < 1 / (1 + Math.exp(HARD[j] - able));
        csv.append(right ? 1 : 0).append(j < HARD.length - 1 ? ',' : '\n');
      }
    }
    return Answers.of(Table.parse(csv.toString()), List.of("i0", "i1", "i2", "i3", "i4"));
  }
}
