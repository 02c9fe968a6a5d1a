package org.laurel.review.calibration;

import java.time.Instant;
import java.util.List;

/// Where an assessor stands with one version.
///
/// @param until when it ends or ended; [Instant#EPOCH] for somebody who never was qualified
/// @param round what was scored before this no longer counts
record Qualification(Instant until, Instant round) {

  static final Qualification NONE = new Qualification(Instant.EPOCH, Instant.EPOCH);

  boolean isValid(Instant now) {
    return until.isAfter(now);
  }

  boolean wasNever() {
    return until.equals(Instant.EPOCH);
  }

  /// Whoever's time ran out begins a new round.
  Instant roundAt(Instant now) {
    return isValid(now) || until.isBefore(round) ? round : until;
  }

  /// Whether these papers, the newest of the round, are enough and good enough.
  static boolean isReached(Policy policy, List<Trial> trials) {
    return trials.size() >= policy.papers() && Trial.agreement(trials) >= policy.bar();
  }

  /// Whether they are enough to say that somebody has drifted.
  static boolean isLost(Policy policy, List<Trial> trials) {
    return trials.size() >= policy.papers() && Trial.agreement(trials) < policy.bar();
  }
}
