package org.laurel.learning.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.learning.Enrollment;

/// One go at a test.
///
/// @param number from 1
/// @param draw in the order in which they are asked
/// @param endsAt null where there is no limit
/// @param result null while it is under way
record Sitting(
    Id id,
    Enrollment.Id enrollment,
    int number,
    List<Drawn> draw,
    Instant beganAt,
    @Nullable Instant endsAt,
    @Nullable Result result) {

  /// An answer that was sent in time may be on its way for so long.
  private static final Duration GRACE = Duration.ofSeconds(30);

  record Id(UUID value) implements Identifier {}

  /// An item, and its choices in the order in which they are shown.
  record Drawn(String item, List<String> choices) {}

  record Result(Instant endedAt, boolean passed, List<ScaleScore> scales) {}

  /// @param asked how many items of the scale were drawn
  record ScaleScore(String scale, int right, int asked) {

    boolean reaches(int percent) {
      return right * 100 >= percent * asked;
    }

    /// Rounded down, so that nobody reads the score that they missed.
    int percent() {
      return right * 100 / asked;
    }
  }

  Sitting {
    draw = List.copyOf(draw);
  }

  boolean isUnderWay() {
    return result == null;
  }

  /// Whether its time is over, though nobody has closed it.
  boolean isOverdue(Instant now) {
    return result == null && endsAt != null && now.isAfter(endsAt.plus(GRACE));
  }

  boolean isPassed() {
    return result != null && result.passed();
  }
}
