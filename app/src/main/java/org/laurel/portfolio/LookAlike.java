package org.laurel.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.files.StoredFile;

/// Two pieces of evidence of different teachers that are alike.
///
/// @param percent how much; 100 for the same file
record LookAlike(Id id, Kind kind, int percent, Side first, Side second) {

  record Id(UUID value) implements Identifier {}

  enum Kind {
    SAME_FILE("The same file"),
    PICTURE("Pictures that look alike"),
    WORDS("Texts with the same words");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  enum Decision {
    FINE,
    TALK
  }

  /// One of the two.
  ///
  /// @param title of the micro-credential
  /// @param text the beginning of what was written, or null
  record Side(
      String teacher,
      String title,
      String name,
      @Nullable StoredFile file,
      @Nullable String text,
      Instant submittedAt) {}
}
