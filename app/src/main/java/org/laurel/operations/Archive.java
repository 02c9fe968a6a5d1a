package org.laurel.operations;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A backup while it is written: a ZIP, one entry after the other.
final class Archive implements AutoCloseable {

  private final ZipOutputStream zip;

  Archive(Path file) throws IOException {
    zip = new ZipOutputStream(Files.newOutputStream(file));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  void add(String name, byte[] content) throws IOException {
    try (var out = entry(name)) {
      out.write(content);
    }
  }

  void add(String name, Path content) throws IOException {
    try (var in = Files.newInputStream(content);
        var out = entry(name)) {
      in.transferTo(out);
    }
  }

  /// Takes the content of one entry; closing it leaves the archive open for the next.
  OutputStream entry(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        zip.closeEntry();
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
