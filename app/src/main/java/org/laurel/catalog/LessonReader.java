package org.laurel.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Lesson.Material;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.packages.PackageFile;
import org.laurel.packages.PackageFolder;
import org.springframework.stereotype.Component;

/// Brings together what `lessons.yaml` only points at: texts, files and captions.
@Component
class LessonReader {

  private static final String NAME = "lessons.yaml";

  private final Files files;

  LessonReader(Files files) {
    this.files = files;
  }

  /// None where the package has no `lessons.yaml`.
  List<Lesson> read(PackageFolder folder) {
    return folder.find(NAME).map(it -> lessons(it, folder)).orElse(List.of());
  }

  private List<Lesson> lessons(PackageFile file, PackageFolder folder) {
    return file.yaml(LessonFile.class).lessons().stream()
        .map(it -> lesson(it, file, folder))
        .toList();
  }

  private Lesson lesson(LessonFile.Entry entry, PackageFile file, PackageFolder folder) {
    var field = "lessons > " + entry.unit() + " > ";
    return new Lesson(
        entry.unit(),
        folder.named(entry.text(), field + "text", file).text(),
        entry.pieces().stream().map(it -> material(it, field + "materials", file, folder)).toList(),
        entry.check());
  }

  private Material material(
      LessonFile.Piece piece, String field, PackageFile file, PackageFolder folder) {
    if (piece.leadsElsewhere()) return new Material(piece.title(), piece.at(), null, null);
    var stored = stored(folder.named(piece.at(), field, file), piece.at());
    return new Material(piece.title(), null, stored, captions(piece, field, file, folder));
  }

  private static @Nullable String captions(
      LessonFile.Piece piece, String field, PackageFile file, PackageFolder folder) {
    if (piece.captions() == null) return null;
    return folder.named(piece.captions(), field, file).text();
  }

  private StoredFile stored(PackageFile material, String name) {
    try (InputStream content = material.open()) {
      return files.keep(content, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
