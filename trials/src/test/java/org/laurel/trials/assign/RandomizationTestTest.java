package org.laurel.trials.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.trials.assign.Assignment.Method;
import org.laurel.trials.assign.RandomizationTest.Reach;
import org.laurel.trials.assign.Roster.Unit;

class RandomizationTestTest {
  private static final List<String> ARMS = List.of("T", "C");

  private static Roster roster(int... strata) {
    List<Unit> units = new ArrayList<>();
    for (int s = 0; s < strata.length; s++) {
      for (int i = 0; i < strata[s]; i++) {
        units.add(new Unit("u%02d".formatted(units.size()), "s" + s));
      }
    }
    return Roster.of(units);
  }

  /// Fisher (1935), The Design of Experiments, section 2: eight cups, four of each, all told right,
  /// 1 in 70; both tails, 2 in 70.
  @Test
  void tellsTheLadyTastingTea() {
    Roster cups = roster(8);
    Assignment made = Assignment.draw(cups, ARMS, Method.COMPLETE, "tea");
    Map<String, Double> said = new HashMap<>();
    made.arms().forEach((cup, arm) -> said.put(cup, arm.equals("T") ? 1.0 : 0));

    RandomizationTest found =
        RandomizationTest.of(cups, ARMS, made, 99, RandomizationTest.differenceInMeans(said, "T"));

    assertThat(found.reach()).isEqualTo(Reach.EVERY_ASSIGNMENT);
    assertThat(found.assignments()).isEqualTo(70);
    assertThat(found.p()).isCloseTo(2 / 70.0, within(1e-15));
    assertThat(found.lowestPossible()).isCloseTo(2 / 70.0, within(1e-15));
  }

  /// Counted by hand: C(6,3) C(4,2) = 120; odd strata of 3 and 5: two ways to share, 3 x 10 each;
  /// 2^5 pairs; 2^6 coins.
  @ParameterizedTest
  @CsvSource({
    "BLOCKED, 6, 4, 120",
    "BLOCKED, 3, 5, 60",
    "COMPLETE, 3, 4, 70",
    "MATCHED_PAIRS, 2, 2, 4",
    "SIMPLE, 4, 2, 64"
  })
  void enumeratesWhatTheProcedureCanGive(Method method, int first, int second, int count) {
    Map<SortedMap<String, String>, Double> chances = new HashMap<>();
    Possibilities.of(roster(first, second), ARMS, method)
        .forEach(
            (arms, chance) -> chances.merge(new java.util.TreeMap<>(arms), chance, Double::sum));

    assertThat(chances).hasSize(count);
    assertThat(chances.values().stream().mapToDouble(each -> each).sum())
        .isCloseTo(1, within(1e-12));
  }

  /// Three arms over strata of 4 and 5 leave spare arms that may double up in a stratum: chances
  /// then differ, and must be those of the procedure itself.
  @Test
  void weighsAssignmentsAsOftenAsTheyAreDrawn() {
    Roster roster = roster(4, 5, 1);
    List<String> arms = List.of("a", "b", "c");
    Map<String, Double> chances = new HashMap<>();
    Possibilities.of(roster, arms, Method.BLOCKED)
        .forEach((made, chance) -> chances.merge(shares(made), chance, Double::sum));

    int draws = 20_000;
    Map<String, Integer> drawn = new HashMap<>();
    for (int draw = 0; draw < draws; draw++) {
      SortedMap<String, String> made =
          Assignment.draw(roster, arms, Method.BLOCKED, "d" + draw).arms();
      drawn.merge(shares(made), 1, Integer::sum);
    }

    assertThat(drawn.keySet()).isEqualTo(chances.keySet());
    chances.forEach((shares, chance) ->
        assertThat(drawn.getOrDefault(shares, 0) / (double) draws)
            .isCloseTo(chance, within(5 * Math.sqrt(chance / draws))));
  }

  /// The arms of the first stratum, sorted, and of the last.
  private static String shares(SortedMap<String, String> made) {
    return List.copyOf(made.values()).subList(0, 4).stream().sorted().toList()
        + String.valueOf(made.get(made.lastKey()));
  }

  @Test
  void drawsWhereThereAreTooMany() {
    Roster large = roster(30, 30);
    Assignment made = Assignment.draw(large, ARMS, Method.BLOCKED, "made");
    Map<String, Double> strong = new HashMap<>();
    made.arms().forEach((unit, arm) -> strong.put(unit, arm.equals("T") ? 10.0 : 0));

    RandomizationTest found =
        RandomizationTest.of(
            large, ARMS, made, 999, RandomizationTest.differenceInMeans(strong, "T"));

    assertThat(found.reach()).isEqualTo(Reach.DRAWN);
    assertThat(found.p()).isEqualTo(0.001);
  }
}
