package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `lessons.yaml` of a package: what is taught in which unit, texts and files by their paths.
record LessonFile(@NotEmpty @Size(max = 200) List<@Valid Entry> lessons) {

  record Entry(
      @NotBlank String unit,
      @NotBlank String text,
      @Size(max = 20) @Nullable List<@Valid Piece> materials,
      @Valid Lesson.@Nullable Check check) {

    List<Piece> pieces() {
      return materials == null ? List.of() : materials;
    }
  }

  /// @param at an https address, or the path of a file in the package
  record Piece(
      @NotBlank @Size(max = 200) String title, @NotBlank String at, @Nullable String captions) {

    boolean leadsElsewhere() {
      return at.startsWith("https://");
    }
  }
}
