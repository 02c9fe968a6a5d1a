package org.laurel.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;

/// A piece of work that shows what a level looks like, scored as an assessor would score it.
///
/// @param criterion the code of the criterion on which it is scored
/// @param level the code of the level that it reaches
/// @param text Markdown: the work itself, or what the file shows
/// @param file null where the text is enough
/// @param because why it reaches this level and no other
public record ScoredExample(
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
    @NotBlank @Size(max = 200) String title,
    @NotBlank String criterion,
    @NotBlank String level,
    @NotBlank @Size(max = 10_000) String text,
    @Nullable StoredFile file,
    @NotBlank @Size(max = 1000) String because) {

  /// As a package writes it, with paths in place of text and file.
  record Written(
      @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
      @NotBlank @Size(max = 200) String title,
      @NotBlank String criterion,
      @NotBlank String level,
      @NotBlank String text,
      @Nullable String file,
      @NotBlank @Size(max = 1000) String because) {}

  Written written(String text, @Nullable String file) {
    return new Written(code, title, criterion, level, text, file, because);
  }

  static ScoredExample of(Written it, String text, @Nullable StoredFile file) {
    return new ScoredExample(
        it.code(), it.title(), it.criterion(), it.level(), text, file, it.because());
  }
}
