package org.laurel.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;

/// What was agreed on showing a student.
///
/// @param until the last day on which it holds, or null when it has no end
/// @param proof the paper, when the teacher keeps it here
record Consent(
    Kind kind, LocalDate givenOn, @Nullable LocalDate until, @Nullable StoredFile proof) {

  enum Kind {
    MEDIA_RELEASE("The school's media release"),
    GUARDIAN("A guardian's consent"),
    NONE("No consent was given");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  boolean holds(LocalDate today) {
    return kind != Kind.NONE && (until == null || !until.isBefore(today));
  }

  String inWords(LocalDate today) {
    if (kind == Kind.NONE) return kind.title();
    if (until == null) return "%s, from %s".formatted(kind.title(), givenOn);
    return "%s, %s %s".formatted(kind.title(), holds(today) ? "until" : "ended on", until);
  }
}
