package org.laurel.trials.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laurel.trials.BadInput;
import org.laurel.trials.assign.Assignment.Method;
import org.laurel.trials.assign.Roster.Unit;

/// `assignment_vectors.json` fixes `laurel-assign-v1`; its numbers may be shipped, so they stand
/// here.
class AssignmentTest {
  private static final List<String> ARMS = List.of("T", "C");
  private static final String[] WORDS = {
    "17405445924905638286", "4985917122645441443", "13192326997846860675", "7381452458456722921",
    "8972922224872761982", "12633741821513123232", "15589973104346011240", "14906287621407968426"
  };

  @Test
  void reducesWordsAsTheVectorsDo() {
    Words words = new Words(words());

    int[] found = IntStream.range(0, 8).map(_ -> words.below(10)).toArray();

    assertThat(found).containsExactly(6, 3, 5, 1, 2, 2, 0, 6);
  }

  @Test
  void shufflesFromTheEndAsTheVectorsDo() {
    Words words = new Words(words());
    Integer[] items = IntStream.range(0, 12).boxed().toArray(Integer[]::new);
    for (int i = 11; i > 3; i--) {
      int j = words.below(i + 1);
      Integer swap = items[i];
      items[i] = items[j];
      items[j] = swap;
    }

    assertThat(List.of(items).subList(4, 12)).containsExactly(1, 8, 9, 6, 4, 5, 10, 2);
  }

  private static LongSupplier words() {
    int[] next = {0};
    return () -> Long.parseUnsignedLong(WORDS[next[0]++]);
  }

  @Test
  void hashesRosterAndResultAsTheVectorsDo() {
    SortedMap<String, String> arms = new TreeMap<>();
    List<String> treated =
        List.of("S002", "S004", "S005", "S015", "S007", "S014", "S011", "S017", "S018", "S020");
    small()
        .byStratum()
        .values()
        .forEach(
            units -> units.forEach(unit -> arms.put(unit, treated.contains(unit) ? "T" : "C")));

    assertThat(small().sha256())
        .isEqualTo("3b075eab16eafbb1cb9b2ca4e6aa39cb1ef152871ab46aa704a75641736ad345");
    assertThat(Assignment.resultSha256(arms))
        .isEqualTo("4a9b1a7c7f3e016c9a6254a707be57d14724d328758c8432c038d369858b1da9");
  }

  private static Roster small() {
    List<Unit> units = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      units.add(new Unit("S%03d".formatted(i), i <= 6 ? "A" : i <= 15 ? "B" : "C"));
    }
    return Roster.of(units);
  }

  @Test
  void keepsStrataAndTotalsBalancedAndEveryUnitFair() {
    Map<String, Integer> treated = new HashMap<>();
    int draws = 10_000;
    for (int draw = 0; draw < draws; draw++) {
      Assignment made = Assignment.draw(small(), ARMS, Method.BLOCKED, "seed " + draw);
      long total = made.arms().values().stream().filter("T"::equals).count();
      assertThat(total).isEqualTo(10);
      made.arms()
          .forEach((unit, arm) -> treated.merge(unit, arm.equals("T") ? 1 : 0, Integer::sum));
    }

    assertThat(treated.values())
        .allSatisfy(count -> assertThat(count / (double) draws).isBetween(0.48, 0.52));
  }

  @Test
  void replaysTenThousandTrialsAndShowsAnyEdit() {
    for (int seed = 0; seed < 10_000; seed++) {
      Assignment made = Assignment.draw(small(), ARMS, Method.BLOCKED, "s" + seed);
      assertThat(made.replays(small(), ARMS)).isTrue();
    }
    Assignment made = Assignment.draw(small(), ARMS, Method.BLOCKED, "s");
    SortedMap<String, String> edited = new TreeMap<>(made.arms());
    edited.put("S001", edited.getOrDefault("S001", "C").equals("T") ? "C" : "T");
    Assignment forged =
        new Assignment(
            made.algorithm(),
            made.method(),
            made.seed(),
            made.commitment(),
            made.rosterSha256(),
            made.resultSha256(),
            edited);

    assertThat(forged.replays(small(), ARMS)).isFalse();
    assertThat(made.replays(Roster.of(List.of(new Unit("S001", "A"), new Unit("S002", "A"))), ARMS))
        .isFalse();
  }

  @Test
  void rejectsWordsOfTheLastIncompleteRun() {
    long[] given = {-1L, 7L};
    int[] next = {0};

    assertThat(new Words(() -> given[next[0]++]).below(10)).isEqualTo(7);
  }

  @Test
  void dealsPairsCohortsAndCompleteDraws() {
    Roster pairs =
        Roster.of(
            List.of(
                new Unit("a", "1"), new Unit("b", "1"), new Unit("c", "2"), new Unit("d", "2")));

    SortedMap<String, String> matched =
        Assignment.draw(pairs, ARMS, Method.MATCHED_PAIRS, "x").arms();
    SortedMap<String, String> starts =
        Cohorts.draw(pairs, List.of("2027-01", "2028-01"), "x").starts();

    assertThat(matched.get("a")).isNotEqualTo(matched.get("b"));
    assertThat(starts.get("c")).isNotEqualTo(starts.get("d"));
    assertThat(
            Assignment.draw(small(), ARMS, Method.COMPLETE, "x").arms().values().stream()
                .filter("T"::equals)
                .count())
        .isEqualTo(10);
    assertThat(Assignment.draw(small(), ARMS, Method.SIMPLE, "x").arms()).hasSize(20);
    assertThatThrownBy(() -> Assignment.draw(small(), ARMS, Method.MATCHED_PAIRS, "x"))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void testsTheSharpNullByReRunningTheProcedure() {
    Assignment made = Assignment.draw(small(), ARMS, Method.BLOCKED, "made");
    Map<String, Double> none = new HashMap<>();
    Map<String, Double> strong = new HashMap<>();
    made.arms().forEach((unit, arm) -> none.put(unit, (double) (unit.hashCode() % 7)));
    made.arms().forEach((unit, arm) -> strong.put(unit, arm.equals("T") ? 10.0 : 0));

    var statistic = RandomizationTest.differenceInMeans(none, "T");
    assertThat(RandomizationTest.of(small(), ARMS, made, 999, statistic).p()).isBetween(0.02, 1.0);
    assertThat(
            RandomizationTest.of(
                    small(), ARMS, made, 999, RandomizationTest.differenceInMeans(strong, "T"))
                .p())
        .isLessThan(0.01);
  }
}
