package org.laurel.packages;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.laurel.web.Refused;

/// A program package as one file: a ZIP archive of its folder.
public final class PackageArchive {

  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES = 200L << 20;

  private PackageArchive() {}

  /// The folder with all its files, by name, so that equal folders give equal archives.
  public static byte[] packed(Path folder) throws IOException {
    var archive = new ByteArrayOutputStream();
    pack(folder, archive);
    return archive.toByteArray();
  }

  private static void pack(Path folder, OutputStream archive) throws IOException {
    try (var zip = new ZipOutputStream(archive);
        var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var entry = new ZipEntry(folder.getFileName() + "/" + folder.relativize(file));
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
      }
    }
  }

  /// Unpacks into an empty folder.
  ///
  /// @return the folder of the package inside, named for its slug
  /// @throws Refused when it is no archive of a package, or too large, or leads out of its folder
  public static Path unpack(InputStream archive, Path into) throws IOException {
    try (var zip = new ZipInputStream(archive)) {
      var room = MOST_BYTES;
      var count = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST_FILES)
          throw new Refused(
              "The archive holds more than 5,000 files. Leave out what is not asked for.");
        if (!entry.isDirectory()) room -= unpack(zip, target(entry.getName(), into), room);
      }
      if (count == 0)
        throw new Refused("The file is no ZIP archive. Send a package as a .zip file.");
      return PackageHome.in(into);
    } catch (ZipException | EOFException _) {
      throw new Refused("The archive is damaged. Make it once more.");
    }
  }

  private static Path target(String name, Path into) {
    var target = into.resolve(name.replace('\\', '/')).normalize();
    if (!target.startsWith(into) || target.equals(into))
      throw new Refused("The archive holds the path " + name + ", which leads out of it.");
    return target;
  }

  private static long unpack(InputStream from, Path target, long room) throws IOException {
    Files.createDirectories(target.resolveSibling(""));
    try (var to = Files.newOutputStream(target)) {
      var written = 0L;
      var buffer = new byte[8192];
      for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        written += read;
        if (written > room)
          throw new Refused("The archive unpacks to more than 200 MB. Make its films smaller.");
        to.write(buffer, 0, read);
      }
      return written;
    }
  }
}
