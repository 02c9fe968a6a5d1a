package org.laurel.portfolio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Submitted evidence, as far as its teacher may show it to the world.
@Component
public class Showing {

  private final ShowingStore store;

  Showing(ShowingStore store) {
    this.store = store;
  }

  /// A piece of evidence. Exactly one of `file`, `text` and `link` is there.
  ///
  /// @param slot its code
  /// @param bar why it must not be shown to everybody, or null
  public record Piece(
      UUID item,
      String slot,
      String name,
      @Nullable StoredFile file,
      @Nullable String text,
      @Nullable String link,
      @Nullable String bar) {

    public boolean mayBeShown() {
      return bar == null;
    }

    /// What it is, in a word.
    public String kind() {
      if (file != null) return file.type().name();
      return text != null ? "Text" : "Link";
    }
  }

  /// What counted in the end: of each slot, what was submitted last.
  @Transactional(readOnly = true)
  public List<Piece> of(Person.Id earner, Enrollment.Id enrollment) {
    return store.lastOf(earner, enrollment);
  }
}
