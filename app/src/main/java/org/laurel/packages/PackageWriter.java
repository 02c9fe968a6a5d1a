package org.laurel.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a program package, in the form in which it is read.
public final class PackageWriter {

  private final Path root;

  private PackageWriter(Path root) {
    this.root = root;
  }

  /// Writes into this folder, which is made where it is not there.
  public static PackageWriter into(Path folder) {
    return new PackageWriter(folder);
  }

  /// Writes into a folder of this one.
  public PackageWriter folder(String path) {
    return new PackageWriter(root.resolve(path));
  }

  public boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  /// @param value a record as [PackageFile#yaml] reads it
  public void yaml(String path, Object value) {
    text(path, Yaml.write(value));
  }

  public void text(String path, String text) {
    try {
      Files.writeString(made(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void file(String path, InputStream content) {
    try (content) {
      Files.copy(content, made(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path made(String path) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    return file;
  }
}
