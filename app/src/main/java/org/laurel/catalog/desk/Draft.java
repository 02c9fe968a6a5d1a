package org.laurel.catalog.desk;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.people.Person;

/// A version as the desk knows it.
///
/// @param source the version it was copied from, or null when it came with a package
/// @param changedBy who wrote the last change, or null when it came with a package
/// @param sentAt for review, or null
/// @param undo whether what was taken out last can be put back
record Draft(
    Version.Id version,
    UUID microCredential,
    String slug,
    boolean template,
    int number,
    Version.Stage stage,
    String title,
    @Nullable UUID source,
    @Nullable UUID begunBy,
    @Nullable UUID changedBy,
    @Nullable String changedByName,
    @Nullable OffsetDateTime changedAt,
    @Nullable OffsetDateTime sentAt,
    boolean undo) {

  /// How far it has come, in the words of the desk.
  enum State {
    TEMPLATE("Template"),
    PACKAGED("Came with a package"),
    WRITING("Draft"),
    IN_REVIEW("In review"),
    PILOT("Pilot"),
    PUBLISHED("Published"),
    RETIRED("Retired");

    private final String title;

    State(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  State state() {
    if (template) return State.TEMPLATE;
    return switch (stage) {
      case DRAFT -> draftState();
      case PILOT -> State.PILOT;
      case PUBLISHED -> State.PUBLISHED;
      case RETIRED -> State.RETIRED;
    };
  }

  private State draftState() {
    if (!isWrittenHere()) return State.PACKAGED;
    return sentAt == null ? State.WRITING : State.IN_REVIEW;
  }

  boolean isWrittenHere() {
    return source != null;
  }

  boolean canChange() {
    return state() == State.WRITING || state() == State.IN_REVIEW;
  }

  boolean wasChangedBy(Person.Id person) {
    return person.value().equals(changedBy);
  }

  String path() {
    return "/desk/" + version.value();
  }
}
