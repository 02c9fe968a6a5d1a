package org.laurel.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A copy of one of the repository's packages, to be changed as an author might.
public final class EditedPackage {

  private static final Path PACKAGES = Path.of("../programs");

  private final Path folder;

  private EditedPackage(Path folder) {
    this.folder = folder;
  }

  /// @param program the package's name, which its copy keeps
  public static EditedPackage of(String program, Path parent) {
    try {
      var copy = Files.createDirectories(parent).resolve(program);
      copy(PACKAGES.resolve(program), copy);
      return new EditedPackage(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /// Replaces text that must be there, so that no test passes because its edit missed.
  public EditedPackage edit(String file, String from, String to) {
    try {
      var path = folder.resolve(file);
      var text = Files.readString(path);
      assertThat(text).contains(from);
      Files.writeString(path, text.replace(from, to));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public EditedPackage delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public EditedPackage link(String file, Path target) {
    try {
      Files.deleteIfExists(folder.resolve(file));
      Files.createSymbolicLink(folder.resolve(file), target);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Another micro-credential like one that is there.
  public EditedPackage twin(String slug, String newSlug) {
    copy(
        folder.resolve("micro-credentials/" + slug),
        folder.resolve("micro-credentials/" + newSlug));
    return edit(
        "micro-credentials/" + newSlug + "/micro-credential.yaml",
        "slug: " + slug + "\n",
        "slug: " + newSlug + "\n");
  }

  private static void copy(Path from, Path to) {
    try (var all = Files.walk(from)) {
      for (var path : all.toList()) Files.copy(path, to.resolve(from.relativize(path).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds the pathway `Pathway` and its slug.
  ///
  /// @param requires such as `{micro-credential: steam}`
  public EditedPackage pathway(String slug, String requires) {
    try {
      Files.createDirectories(folder.resolve("pathways"));
      Files.writeString(
          folder.resolve("pathways/" + slug + ".yaml"),
          """
          slug: %1$s
          title: Pathway %1$s
          kind: micro-endorsement
          summary: All that it asks for.
          requires: %2$s
          """
              .formatted(slug, requires));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
