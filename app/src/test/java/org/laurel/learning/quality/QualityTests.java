package org.laurel.learning.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.laurel.catalog.TestItem;

/// Oracle: Python 3 `statistics.variance` and `statistics.correlation` over the same twelve rows,
/// with alpha = k / (k - 1) * (1 - sum of item variances / variance of sums).
class QualityTests {

  private static final List<String> ROWS =
      List.of("111", "110", "111", "011", "110", "010", "111", "000", "101", "111", "110", "011");

  private final List<TestItem> items = Stream.of("A", "B", "C").map(QualityTests::item).toList();

  @Test
  void saysHowHardItemsAreAndHowTheyGoTogether() {
    var scale =
        new Quality("content", items, ROWS.stream().map(QualityTests::taken).toList()).report();

    assertThat(scale.complete()).isEqualTo(12);
    assertThat(scale.alpha().orElseThrow()).isCloseTo(0.28037383177570097, within(1e-9));
    assertThat(scale.items())
        .extracting(it -> it.difficulty().orElseThrow())
        .containsExactly(8 / 12.0, 10 / 12.0, 7 / 12.0);
    assertThat(scale.items().getFirst().discrimination().orElseThrow())
        .isCloseTo(0.18411492357966466, within(1e-9));
    assertThat(scale.items().getFirst().options())
        .extracting(Quality.Option::chosen)
        .containsExactly(8, 4);
  }

  @Test
  void saysNothingOfFew() {
    var few = ROWS.stream().limit(9).map(QualityTests::taken).toList();

    var scale = new Quality("content", items, few).report();

    assertThat(scale.alpha()).isEmpty();
    assertThat(scale.items())
        .allSatisfy(it -> {
          assertThat(it.n()).isEqualTo(9);
          assertThat(it.difficulty()).isEmpty();
          assertThat(it.discrimination()).isEmpty();
          assertThat(it.options()).isEmpty();
        });
  }

  /// With a draw, each item has its own n, and nothing can be said of all of them together.
  @Test
  void countsOnlyWhoWasAsked() {
    var drawn = ROWS.stream().map(it -> new Taken(List.of("A", "B"), taken(it).answers())).toList();

    var scale = new Quality("content", items, drawn).report();

    assertThat(scale.complete()).isZero();
    assertThat(scale.alpha()).isEmpty();
    assertThat(scale.items()).extracting(Quality.Item::n).containsExactly(12, 12, 0);
    assertThat(scale.items().getFirst().difficulty()).hasValue(8 / 12.0);
    assertThat(scale.items().getLast().difficulty()).isEmpty();
  }

  @Test
  void saysNothingOfWhatNeverVaries() {
    var same = ROWS.stream().map(_ -> taken("111")).toList();

    var scale = new Quality("content", items, same).report();

    assertThat(scale.alpha()).isEmpty();
    assertThat(scale.items()).allSatisfy(it -> assertThat(it.discrimination()).isEmpty());
  }

  private static Taken taken(String row) {
    Map<String, List<String>> answers = new HashMap<>();
    for (var at = 0; at < 3; at++)
      answers.put(String.valueOf("ABC".charAt(at)), List.of(row.charAt(at) == '1' ? "a" : "b"));
    return new Taken(List.of("A", "B", "C"), answers);
  }

  private static TestItem item(String code) {
    var choices = List.of(new TestItem.Choice("a", "One"), new TestItem.Choice("b", "Two"));
    return new TestItem(
        code, "content", TestItem.Kind.SINGLE, "Which?", choices, List.of("a"), null, "So.", null);
  }
}
