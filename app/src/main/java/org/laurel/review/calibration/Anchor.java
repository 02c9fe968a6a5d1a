package org.laurel.review.calibration;

import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Identifier;

/// An example of evidence with the scores that it deserves.
///
/// @param criteria what it is scored on
/// @param masters the scores, as far as they are set
record Anchor(
    Id id,
    Version.Id version,
    String title,
    State state,
    List<String> criteria,
    List<Master> masters) {

  record Id(UUID value) implements Identifier {

    String path() {
      return "/reviews/anchors/" + value;
    }
  }

  /// @param reason what in the evidence makes it this level, as assessors read it
  record Master(String criterion, String level, String reason) {}

  enum State {
    ASKED("The teacher is asked", "warn"),
    DECLINED("The teacher said no", ""),
    DRAFT("Not in use yet", "warn"),
    IN_USE("In use", "ok"),
    RETIRED("Taken out", "");

    private final String title;
    private final String tone;

    State(String title, String tone) {
      this.title = title;
      this.tone = tone;
    }

    String title() {
      return title;
    }

    /// The class of its tag.
    String tone() {
      return tone;
    }
  }

  /// Once assessors have scored it, nothing of it changes, so that what they read stays true.
  boolean isOpen() {
    return state == State.ASKED || state == State.DRAFT;
  }

  boolean isScored() {
    var reasoned = masters.stream().filter(it -> !it.reason().isEmpty()).map(Master::criterion);
    return reasoned.toList().containsAll(criteria);
  }
}
