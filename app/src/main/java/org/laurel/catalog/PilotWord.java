package org.laurel.catalog;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a teacher said on a part of a pilot. It does not hold who said it.
///
/// @param number of the version that the teacher works to
/// @param spot the key of a [PilotSpot]
/// @param answer what the author wrote back, or null
public record PilotWord(
    UUID id,
    int number,
    String spot,
    String text,
    OffsetDateTime at,
    State state,
    @Nullable String answer) {

  public enum State {
    OPEN("Open"),
    ANSWERED("Answered"),
    SET_ASIDE("Set aside");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
