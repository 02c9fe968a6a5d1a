package org.laurel.credentials.owner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip file under way, and the list of what lies in it.
final class Archive {

  private static final int LONGEST_NAME = 60;

  private final ZipOutputStream zip;
  private List<Line> lines = new ArrayList<>();

  Archive(OutputStream out) {
    this.zip = new ZipOutputStream(out, UTF_8);
  }

  /// @param href inside the archive, or a link to elsewhere
  public record Line(String name, String href) {}

  void put(String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }

  void add(String path, String name, byte[] content) throws IOException {
    put(path, content);
    lines.add(new Line(name, path));
  }

  /// Copies it as it is read, so that a long film never lies in memory.
  void add(String path, String name, InputStream content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    content.transferTo(zip);
    zip.closeEntry();
    lines.add(new Line(name, path));
  }

  void link(String name, String address) {
    lines.add(new Line(name, address));
  }

  /// What was added since this was last asked.
  List<Line> takeLines() {
    var taken = lines;
    lines = new ArrayList<>();
    return taken;
  }

  void finish() throws IOException {
    zip.finish();
  }

  /// Such as `Lesson-plan.pdf`: what every file system and every link takes.
  static String plain(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    var start = Math.max(0, plain.length() - LONGEST_NAME);
    return plain.isEmpty() ? "piece" : plain.substring(start);
  }

  static String folder(int number, String title) {
    return "%02d-%s/".formatted(number, plain(title).toLowerCase(Locale.ROOT));
  }
}
