package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;

/// What a teacher reads, watches and takes away in one unit.
///
/// @param unit the code of the unit
/// @param text Markdown
/// @param check a question that shows the unit is done, or null where the teacher's word is enough
public record Lesson(
    String unit,
    String text,
    @Size(max = 20) List<@Valid Material> materials,
    @Valid @Nullable Check check) {

  /// Something to open: an address elsewhere, or a file that Laurel keeps.
  ///
  /// @param link an https address, or null when it is a file
  /// @param file null when it is a link
  /// @param captions WebVTT, which every video has, or null
  public record Material(
      @NotBlank @Size(max = 200) String title,
      @Nullable String link,
      @Nullable StoredFile file,
      @Nullable String captions) {}

  /// @param answer which choice is right, counted from 1
  /// @param because why, for who chose another
  public record Check(
      @NotBlank @Size(max = 1000) String question,
      @Size(min = 2, max = 9) List<@NotBlank @Size(max = 500) String> choices,
      @Positive int answer,
      @NotBlank @Size(max = 1000) String because) {

    public Check {
      choices = List.copyOf(choices);
    }
  }

  public Lesson {
    materials = List.copyOf(materials);
  }
}
