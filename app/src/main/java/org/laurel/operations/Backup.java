package org.laurel.operations;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.laurel.database.TableCopies;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes database and files into one archive while Laurel runs.
///
/// The tables are copied as of one moment, then the files. A file is kept before its row is, and
/// never changes, so every file that the tables name is there. The archive holds no secret: whoever
/// finds it cannot sign anything.
@Component
class Backup {

  private final OperationsSettings settings;
  private final TableCopies tables;
  private final Agencies agencies;
  private final InstantSource clock;
  private final JsonMapper json;

  Backup(
      OperationsSettings settings,
      TableCopies tables,
      Agencies agencies,
      InstantSource clock,
      JsonMapper json) {
    this.settings = settings;
    this.tables = tables;
    this.agencies = agencies;
    this.clock = clock;
    this.json = json;
  }

  /// @return the sentence for whoever asked
  String to(Path archive) {
    if (Files.exists(archive))
      throw new Refused("There is a file " + archive + " already. Name another, or move it away.");
    try {
      var unfinished = archive.resolveSibling(archive.getFileName() + ".part");
      var manifest = write(unfinished);
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
      return "Wrote %s: %d rows of %d tables, %d files. Keep LAUREL_HOME/secrets apart from it."
          .formatted(archive, rows(manifest), manifest.tables().size(), manifest.files());
    } catch (IOException e) {
      throw new UncheckedIOException("The archive " + archive + " cannot be written.", e);
    }
  }

  private static long rows(Manifest manifest) {
    return manifest.tables().values().stream().mapToLong(Long::longValue).sum();
  }

  private Manifest write(Path archive) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.setLevel(Deflater.BEST_SPEED);
      var takenAt = clock.instant();
      var all = agencies.all().stream().map(Agency::id).toList();
      var rows = tables.out(all, (table, part) -> entry(zip, "database/" + table + "/" + part));
      var manifest = new Manifest(takenAt, settings.publicUrl(), rows, writeFiles(zip));
      try (var out = entry(zip, Manifest.NAME)) {
        out.write(json.writeValueAsBytes(manifest));
      }
      return manifest;
    }
  }

  private long writeFiles(ZipOutputStream zip) throws IOException {
    var folder = settings.home().resolve("files");
    if (!Files.isDirectory(folder)) return 0;
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(Backup::isFinished).toList();
    }
    for (var file : files)
      try (var out = entry(zip, settings.home().relativize(file).toString())) {
        Files.copy(file, out);
      }
    return files.size();
  }

  /// The name of a finished file is the hash of its content.
  private static boolean isFinished(Path file) {
    return file.getFileName().toString().matches("[0-9a-f]{60,64}");
  }

  private static OutputStream entry(ZipOutputStream zip, String name) throws IOException {
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
}
