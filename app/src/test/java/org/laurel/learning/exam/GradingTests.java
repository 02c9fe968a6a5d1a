package org.laurel.learning.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.catalog.Design;
import org.laurel.catalog.TestItem;
import org.laurel.catalog.TestItem.Choice;
import org.laurel.catalog.TestItem.Kind;
import org.laurel.learning.exam.Sitting.Drawn;
import org.laurel.web.Refused;

/// Which answers are right, what is no answer, and when a test is passed.
class GradingTests {

  private static final List<Choice> CHOICES =
      List.of(new Choice("a", "One"), new Choice("b", "Two"), new Choice("c", "Three"));

  @ParameterizedTest
  @CsvSource({
    "SINGLE, b, b, true",
    "SINGLE, b, a, false",
    "SINGLE, b, '', false",
    "MULTIPLE, a b, b a, true",
    "MULTIPLE, a b, a, false",
    "MULTIPLE, a b, a b c, false",
    "ORDERING, a b c, a b c, true",
    "ORDERING, a b c, a c b, false",
    "NUMERIC, 3.5, 3.5, true",
    "NUMERIC, 3.5, 3.50, true",
    "NUMERIC, 3.5, 3.6, true",
    "NUMERIC, 3.5, 3.61, false",
    "NUMERIC, 3.5, -3.5, false"
  })
  void knowsWhatIsRight(Kind kind, String answer, String given, boolean right) {
    assertThat(Marking.isRight(item("Q", "content", kind, words(answer)), words(given)))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SINGLE   |                       | Choose one answer. Or go on, and come back to it.",
        "SINGLE   | answer=a,b            | Choose one answer. Or go on, and come back to it.",
        "SINGLE   | answer=q              | Choose one answer. Or go on, and come back to it.",
        "MULTIPLE |                       | Choose at least one answer. Or go on, and come back to it.",
        "MULTIPLE | answer=a,q            | Choose at least one answer. Or go on, and come back to it.",
        "NUMERIC  | answer=three          | Give a number such as 3.5, with a point and no unit.",
        "NUMERIC  | answer=1e99999        | Give a number such as 3.5, with a point and no unit.",
        "NUMERIC  |                       | Give a number such as 3.5, with a point and no unit.",
        "ORDERING | place-a=1             | Give each line a number of its own, from 1 for the first to 3 for the last.",
        "ORDERING | place-a=1&place-b=1&place-c=2 | Give each line a number of its own, from 1 for the first to 3 for the last.",
        "ORDERING | place-a=1&place-b=2&place-c=4 | Give each line a number of its own, from 1 for the first to 3 for the last."
      })
  void saysWhatIsNoAnswer(Kind kind, @Nullable String fields, String sentence) {
    var reply = new Reply(fields == null ? Map.of() : fields(fields));

    assertThatThrownBy(() -> reply.given(item("Q", "content", kind, List.of("a"))))
        .isInstanceOf(Refused.class)
        .hasMessage(sentence);
  }

  @Test
  void readsAnswersAndShowsThemAgain() {
    var ordering = item("Q", "content", Kind.ORDERING, List.of("a", "b", "c"));
    var reply = new Reply(fields("place-a=3&place-b=1&place-c=2"));

    var given = reply.given(ordering);

    assertThat(given).containsExactly("b", "c", "a");
    assertThat(Reply.of(ordering, given).fields()).isEqualTo(reply.fields());
    assertThat(
            new Reply(fields("answer= 1200.5 "))
                .given(item("Q", "content", Kind.NUMERIC, List.of("1"))))
        .containsExactly("1200.5");
  }

  /// Eight of ten are 80 percent; the scales do not make up for each other.
  @ParameterizedTest
  @CsvSource({"8, 8, true", "10, 7, false", "7, 10, false", "0, 0, false", "10, 10, true"})
  void passesOnlyWhenEveryScaleReachesTheScore(int content, int teaching, boolean passed) {
    var items =
        Stream.of("content", "pedagogical-content")
            .flatMap(scale ->
                IntStream.range(0, 10)
                    .mapToObj(i -> item(scale + i, scale, Kind.SINGLE, List.of("a"))))
            .toList();
    var bank = new Bank(test(Map.of()), items);
    var answers = new java.util.HashMap<String, List<String>>();
    for (var i = 0; i < content; i++) answers.put("content" + i, List.of("a"));
    for (var i = 0; i < teaching; i++) answers.put("pedagogical-content" + i, List.of("a"));
    var draw = items.stream().map(it -> new Drawn(it.code(), List.of())).toList();

    var result = new Grading(bank, draw, answers).result(java.time.Instant.EPOCH);

    assertThat(result.passed()).isEqualTo(passed);
    assertThat(result.scales())
        .extracting(Sitting.ScaleScore::right)
        .containsExactly(content, teaching);
  }

  @Test
  void drawsByChanceAndAsManyAsAreAskedFor() {
    var items =
        Stream.of("content", "pedagogical-content")
            .flatMap(scale ->
                IntStream.range(0, 10)
                    .mapToObj(i -> item(scale + i, scale, Kind.ORDERING, List.of("a", "b", "c"))))
            .toList();
    var bank = new Bank(test(Map.of("content", 3)), items);

    var draws = IntStream.range(0, 50).mapToObj(seed -> bank.draw(new Random(seed))).toList();

    assertThat(draws).allSatisfy(draw -> assertThat(draw).hasSize(13).doesNotHaveDuplicates());
    assertThat(draws.stream().flatMap(List::stream).map(Drawn::item).distinct()).hasSize(20);
    assertThat(draws.stream().flatMap(List::stream).map(Drawn::choices).distinct()).hasSize(6);
    assertThat(bank.draw(new Random(7))).isEqualTo(bank.draw(new Random(7)));
  }

  private static Design.Test test(Map<String, Integer> draw) {
    return new Design.Test(
        80, List.of("content", "pedagogical-content"), "Questions.", null, null, draw);
  }

  private static TestItem item(String code, String scale, Kind kind, List<String> answer) {
    return new TestItem(
        code,
        scale,
        kind,
        "Which?",
        kind == Kind.NUMERIC ? List.of() : CHOICES,
        answer,
        kind == Kind.NUMERIC ? new BigDecimal("0.1") : null,
        "It is.",
        null);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static Map<String, List<String>> fields(String text) {
    return Stream.of(text.split("&"))
        .map(it -> it.split("="))
        .collect(java.util.stream.Collectors.toMap(it -> it[0], it -> List.of(it[1].split(","))));
  }
}
