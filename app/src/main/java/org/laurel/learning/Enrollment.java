package org.laurel.learning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Identifier;
import org.laurel.people.Person;

/// A teacher working toward one version.
///
/// @param since when it came into its present state
public record Enrollment(Id id, Person.Id person, Version.Id version, State state, Instant since) {

  public record Id(UUID value) implements Identifier {}

  Enrollment in(State next, Instant when) {
    return new Enrollment(id, person, version, next, when);
  }

  /// The states that a teacher sees, and no others.
  public enum State {
    NOT_STARTED("Not started"),
    STARTED("Started"),
    READY_TO_CHECK("Ready to check"),
    WITH_ASSESSORS("With assessors"),
    ONE_MORE_STEP("One more step"),
    EARNED("Earned"),
    PAUSED("Paused"),
    LEFT("Left");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /// Whether the teacher may stop here and come back later.
    public boolean canRest() {
      return next().contains(PAUSED);
    }

    public boolean isResting() {
      return this == PAUSED || this == LEFT;
    }

    /// The states that may follow this one.
    Set<State> next() {
      return switch (this) {
        case NOT_STARTED -> EnumSet.of(STARTED, READY_TO_CHECK, PAUSED, LEFT);
        case STARTED, READY_TO_CHECK ->
            EnumSet.of(STARTED, READY_TO_CHECK, WITH_ASSESSORS, PAUSED, LEFT);
        case WITH_ASSESSORS -> EnumSet.of(ONE_MORE_STEP, EARNED);
        case ONE_MORE_STEP -> EnumSet.of(ONE_MORE_STEP, WITH_ASSESSORS, PAUSED, LEFT);
        case PAUSED, LEFT -> EnumSet.of(NOT_STARTED, STARTED, READY_TO_CHECK, ONE_MORE_STEP);
        case EARNED -> EnumSet.noneOf(State.class);
      };
    }
  }
}
