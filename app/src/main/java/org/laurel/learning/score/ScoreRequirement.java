package org.laurel.learning.score;

import java.util.List;
import java.util.Optional;
import org.laurel.catalog.ExternalScore;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Requirement;
import org.laurel.learning.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// That the scores of tests elsewhere are entered, with proof, and reach what is asked. Whether a
/// manager has confirmed them is said and not waited for.
@Component
@Order(2)
class ScoreRequirement implements Requirement {

  private final ScoreStore store;

  ScoreRequirement(ScoreStore store) {
    this.store = store;
  }

  @Override
  public List<Line> lines(Enrollment.Id enrollment, Version version, Way way) {
    if (way.scores().isEmpty()) return List.of();
    var entries = store.of(enrollment);
    return way.scores().stream()
        .map(score ->
            line(score, entries.stream().filter(it -> it.score().equals(score.code())).findFirst()))
        .toList();
  }

  private static Line line(ExternalScore score, Optional<ScoreEntry> last) {
    if (last.isEmpty())
      return line(score, State.OPEN, "%s: enter the score.".formatted(score.title()));
    if (!last.get().reaches(score))
      return line(
          score,
          State.OPEN,
          "%s: %s is below the %s that is asked for. Enter a newer score when you have one."
              .formatted(score.title(), last.get().inPoints(), ScoreEntry.plain(score.cut())));
    var state = last.get().isConfirmed() ? "confirmed" : "entered, proof attached";
    return line(
        score,
        State.MET,
        "%s: the qualifying score is reached (%s).".formatted(score.title(), state));
  }

  private static Line line(ExternalScore score, State state, String sentence) {
    return new Line("scores", "Enter the score", sentence, state);
  }
}
