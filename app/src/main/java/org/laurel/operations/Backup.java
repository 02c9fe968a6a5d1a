package org.laurel.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
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

  private Manifest write(Path file) throws IOException {
    try (var archive = new Archive(file)) {
      var takenAt = clock.instant();
      var all = agencies.all().stream().map(Agency::id).toList();
      var rows = tables.out(all, (table, part) -> archive.entry("database/" + table + "/" + part));
      var manifest = new Manifest(takenAt, settings.publicUrl(), rows, writeFiles(archive));
      archive.add(Manifest.NAME, json.writeValueAsBytes(manifest));
      return manifest;
    }
  }

  private long writeFiles(Archive archive) throws IOException {
    var count = 0L;
    for (var file : files()) if (isAdded(archive, file)) count++;
    return count;
  }

  /// What nothing needed any more may have been removed since the list was made.
  private boolean isAdded(Archive archive, Path file) throws IOException {
    try {
      archive.add(settings.home().relativize(file).toString(), file);
      return true;
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private List<Path> files() throws IOException {
    var folder = settings.home().resolve("files");
    if (!Files.isDirectory(folder)) return List.of();
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).filter(Backup::isFinished).toList();
    }
  }

  /// The name of a finished file is the hash of its content.
  private static boolean isFinished(Path file) {
    return file.getFileName().toString().matches("[0-9a-f]{60,64}");
  }
}
