package org.laurel.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.files.StoredFile;

/// Something a teacher keeps, as it stands in a slot. Exactly one of `file`, `text` and `link` is
/// there.
///
/// @param students null until the teacher has answered
/// @param names the earner's own names found in it, or empty; null until somebody looked
/// @param version of the text, from 1
/// @param removed whether it was taken out of the slot, and can be put back
record Artifact(
    Id id,
    String slot,
    String title,
    @Nullable StoredFile file,
    @Nullable String text,
    @Nullable String link,
    @Nullable Students students,
    @Nullable String names,
    int version,
    boolean removed,
    Instant changedAt,
    Lacks lacks) {

  record Id(UUID value) implements Identifier {}

  /// What must be seen to before it can be submitted.
  ///
  /// @param ownPart whether a team is named and the teacher's own part is not
  /// @param consentOf the students in it whose consent does not hold today
  /// @param nobodyNamed whether students are in it, and none of them is named
  record Lacks(boolean ownPart, List<String> consentOf, boolean nobodyNamed) {

    static final Lacks NOTHING = new Lacks(false, List.of(), false);
  }

  /// Whether students can be seen, heard or named in it.
  enum Students {
    NONE("Nobody is shown or named"),
    CONSENT_KEPT("Students are shown or named, and I keep their consent");

    private final String title;

    Students(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// A text is written by the teacher; what is shown or linked may have students in it.
  boolean asksAboutStudents() {
    return text == null;
  }

  /// What an assessor would open, in a word.
  String kind() {
    if (file != null) return file.type().name();
    return text != null ? "Text" : "Link";
  }

  String size() {
    if (file == null) return "";
    return file.size() < 1_000_000
        ? Math.max(1, file.size() / 1000) + " KB"
        : "%.1f MB".formatted(file.size() / 1e6);
  }
}
