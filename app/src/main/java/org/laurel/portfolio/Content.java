package org.laurel.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.portfolio.Artifact.Lacks;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.web.WebLink;

/// What a teacher brings, before it lies in a slot. Exactly one of `file`, `text` and `link` is
/// there.
record Content(
    String title,
    @Nullable StoredFile file,
    @Nullable String text,
    @Nullable String link,
    @Nullable Students students) {

  static Content file(String name, StoredFile file, @Nullable Students students) {
    return new Content(Files.shownName(name), file, null, null, students);
  }

  static Content link(String link, @Nullable Students students) {
    var address = WebLink.orRefuse(link);
    return new Content(address.host(), null, null, address.url(), students);
  }

  /// A text is written by the teacher, so there is nobody else in it to ask about.
  static Content text(String title, String text) {
    return new Content(title, null, SlotPolicy.text(text), null, Students.NONE);
  }

  Artifact in(String slot, Artifact.Id id, Instant now) {
    return new Artifact(
        id, slot, title, file, text, link, students, null, 1, false, now, Lacks.NOTHING);
  }
}
