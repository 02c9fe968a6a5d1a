package org.laurel.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.people.Person;

/// One edition of a rule. Two people put it in force, and from then on it does not change.
///
/// @param starts its first day; null in an example
/// @param ends its last day, or null while none is known
record Rule(
    Id id,
    int edition,
    Clause clause,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends,
    State state,
    Person.@Nullable Id proposedBy,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt) {

  public record Id(UUID value) implements Identifier {}

  enum State {
    /// Somebody else's rule, to look at and to take over. It gives nothing.
    EXAMPLE("Example, verify before use"),
    PROPOSED("Waits for a second person"),
    IN_FORCE("Confirmed");

    private final String title;

    State(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// What it gives for: points are another way to count the hours of professional development.
  Kind purpose() {
    return clause.benefit().kind().purpose();
  }

  boolean isInForceOn(LocalDate day) {
    return state == State.IN_FORCE
        && starts != null
        && !day.isBefore(starts)
        && (ends == null || !day.isAfter(ends));
  }
}
