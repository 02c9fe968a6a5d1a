package org.laurel.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;

/// The text that a teacher writes in a slot.
///
/// @param artifact null while nothing was saved
/// @param version 0 while nothing was saved
record Draft(Artifact.@Nullable Id artifact, String text, int version) {

  /// What became of an attempt to save.
  sealed interface Saving {}

  record Saved(int version, Instant at) implements Saving {}

  /// Somebody saved another text first, on a second device perhaps; nothing was overwritten.
  record Conflict(Draft other) implements Saving {}

  /// The oldest text in the slot is the one that is written on.
  static Draft in(Portfolio portfolio, EvidenceSlot slot) {
    for (var artifact : portfolio.placedIn(slot.code()))
      if (artifact.text() != null)
        return new Draft(artifact.id(), artifact.text(), artifact.version());
    return new Draft(null, "", 0);
  }
}
