package org.laurel.credentials.issuing;

import java.util.stream.Collectors;
import org.laurel.catalog.Design;
import org.laurel.catalog.Rubric;

/// Tells in Markdown how a micro-credential is earned, for whoever has only the badge in hand.
final class Narrative {

  private Narrative() {}

  static String of(Design design) {
    return """
    %s

    The teacher gave this evidence from their own practice:

    %s

    Trained assessors judged it without knowing whose it was. They asked:

    %s

    Each answer had to reach the level “%s”.
    """
        .formatted(
            design.competency(),
            design.slots().stream()
                .map(slot -> item(slot.title(), slot.ask()))
                .collect(Collectors.joining("\n")),
            design.rubric().criteria().stream()
                .map(criterion -> item(criterion.title(), criterion.question()))
                .collect(Collectors.joining("\n")),
            demonstrates(design.rubric()))
        .strip();
  }

  private static String item(String title, String text) {
    return "- **" + title + "**: " + text.strip().replace('\n', ' ');
  }

  private static String demonstrates(Rubric rubric) {
    return rubric.levels().stream()
        .filter(level -> level.code().equals(rubric.demonstrates()))
        .findFirst()
        .orElseThrow()
        .title();
  }
}
