package org.laurel.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.laurel.database.TableCopies;
import org.laurel.people.Agencies;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Fills an empty Laurel from an archive, holds the result against the archive's own account, and
/// verifies every credential; then ends the process.
@Component
class Restore {

  private final OperationsSettings settings;
  private final TableCopies tables;
  private final Agencies agencies;
  private final RestoreCheck check;
  private final JsonMapper json;
  private final ConfigurableApplicationContext context;

  Restore(
      OperationsSettings settings,
      TableCopies tables,
      Agencies agencies,
      RestoreCheck check,
      JsonMapper json,
      ConfigurableApplicationContext context) {
    this.settings = settings;
    this.tables = tables;
    this.agencies = agencies;
    this.check = check;
    this.json = json;
    this.context = context;
  }

  void from(Path archive) throws IOException {
    var outcome = fill(archive);
    System.out.println(outcome.sentence());
    var code = outcome.isWhole() ? 0 : 1;
    Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context, () -> code)));
  }

  RestoreCheck.Outcome fill(Path archive) throws IOException {
    if (!agencies.all().isEmpty())
      return RestoreCheck.Outcome.refused("This LAUREL_HOME is in use. Restore into an empty one.");
    try (var zip = new ZipFile(archive.toFile())) {
      var manifest = json.readValue(read(zip, Manifest.NAME), Manifest.class);
      if (!settings.publicUrl().equals(manifest.address())) return elsewhere(manifest.address());
      for (var entry : entries(zip, "files/")) keep(zip, entry);
      var rows = tables.in(table -> parts(zip, table));
      return check.of(manifest, rows, settings.home().resolve("files"));
    }
  }

  /// A credential is looked up where it was issued: under another address none could be verified.
  private RestoreCheck.Outcome elsewhere(String address) {
    return RestoreCheck.Outcome.refused(
        "The credentials in this archive carry the address %s, and this Laurel stands at %s. Set LAUREL_PUBLIC_URL=%s and restore again."
            .formatted(address, settings.publicUrl(), address));
  }

  private void keep(ZipFile zip, ZipEntry entry) throws IOException {
    var target = settings.home().resolve(entry.getName()).normalize();
    if (!target.startsWith(settings.home().resolve("files")))
      throw new IOException("The archive names a file outside its folder: " + entry.getName());
    Files.createDirectories(target.getParent());
    try (var content = zip.getInputStream(entry)) {
      Files.copy(content, target);
    }
  }

  private static List<InputStream> parts(ZipFile zip, String table) throws IOException {
    var parts = new ArrayList<InputStream>();
    for (var entry : entries(zip, "database/" + table + "/")) parts.add(zip.getInputStream(entry));
    return parts;
  }

  private static List<ZipEntry> entries(ZipFile zip, String folder) {
    return zip.stream()
        .filter(it -> it.getName().startsWith(folder))
        .<ZipEntry>map(it -> it)
        .toList();
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) throw new IOException("This is no archive of Laurel's: it has no " + name);
    try (var content = zip.getInputStream(entry)) {
      return content.readAllBytes();
    }
  }
}
