package org.laurel.review;

import java.util.List;
import java.util.Map;

/// Reads the scores of a rubric from a form, as it was sent.
final class TypedScores {

  private static final String LEVEL = "level-";
  private static final String FEEDBACK = "feedback-";

  private TypedScores() {}

  /// A criterion without a level counts when something was written on it, as drafts do.
  static List<Score> in(Map<String, String> form) {
    return form.keySet().stream()
        .filter(it -> it.startsWith(FEEDBACK))
        .map(it -> it.substring(FEEDBACK.length()))
        .map(it ->
            new Score(
                it,
                form.getOrDefault(LEVEL + it, ""),
                form.getOrDefault(FEEDBACK + it, "").strip()))
        .toList();
  }
}
