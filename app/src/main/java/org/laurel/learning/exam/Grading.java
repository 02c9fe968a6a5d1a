package org.laurel.learning.exam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.laurel.catalog.TestItem;
import org.laurel.learning.exam.Sitting.Drawn;
import org.laurel.learning.exam.Sitting.Result;
import org.laurel.learning.exam.Sitting.ScaleScore;

/// Which answers are right, and what follows.
record Grading(Bank bank, List<Drawn> draw, Map<String, List<String>> answers) {

  /// Passed only when every scale reaches the qualifying score.
  Result result(Instant endedAt) {
    var scales = bank.test().scales().stream().map(this::score).toList();
    var passed = scales.stream().allMatch(it -> it.reaches(bank.test().qualifyingScorePercent()));
    return new Result(endedAt, passed, scales);
  }

  private ScaleScore score(String scale) {
    var asked = items().stream().filter(it -> it.scale().equals(scale)).toList();
    return new ScaleScore(scale, (int) asked.stream().filter(this::isRight).count(), asked.size());
  }

  List<TestItem> wrong() {
    return items().stream().filter(it -> !isRight(it)).toList();
  }

  private List<TestItem> items() {
    return draw.stream().map(it -> bank.item(it.item())).toList();
  }

  boolean isRight(TestItem item) {
    return Marking.isRight(item, given(item));
  }

  List<String> given(TestItem item) {
    return answers.getOrDefault(item.code(), List.of());
  }
}
