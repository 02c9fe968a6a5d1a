package org.laurel.recognition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;

/// That a teacher holds a decision to be wrong, and what was answered.
///
/// @param answer null while it waits
record Dispute(
    Id id, Gain.Id gain, String words, Instant madeAt, @Nullable Answer answer, String reason) {

  public record Id(UUID value) implements Identifier {}

  enum Answer {
    CHANGED("Changed"),
    STANDS("It stays as it was");

    private final String title;

    Answer(String title) {
      this.title = title;
    }
  }

  String state() {
    return answer == null ? "Waits for an answer" : answer.title;
  }
}
