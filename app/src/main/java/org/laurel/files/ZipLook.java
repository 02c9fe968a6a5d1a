package org.laurel.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.laurel.web.Refused;

/// Looks inside a zip: it is a Word, Excel or PowerPoint file, or it is not taken.
final class ZipLook {

  private static final int MOST_PARTS = 10_000;
  private static final long MOST_UNFOLDED = 300L * 1024 * 1024;
  private static final long RATIO_FROM = 20L * 1024 * 1024;
  private static final long MOST_RATIO = 100;
  private static final int MOST_TYPES = 1 << 20;

  private ZipLook() {}

  static FileType orRefuse(Path file, String name) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var type = type(zip, name);
      if (zip.size() > MOST_PARTS)
        throw new Refused(
            "“" + name + "” is made of more than 10,000 parts. Save it as PDF, and add the PDF.");
      if (isBomb(zip, java.nio.file.Files.size(file)))
        throw new Refused(
            "“" + name + "” unfolds to far more than its size. Save it as PDF, and add the PDF.");
      return type;
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw new Refused("“" + name + "” is damaged. Open it, save it again, and add it then.");
    }
  }

  private static FileType type(ZipFile zip, String name) throws IOException {
    var types = contentTypes(zip);
    if (types.contains("macroEnabled") || types.contains("vbaProject"))
      throw new Refused("“" + name + "” holds macros. Save it without them, and add it again.");
    if (types.contains("wordprocessingml.document.main")) return FileType.DOCX;
    if (types.contains("spreadsheetml.sheet.main")) return FileType.XLSX;
    if (types.contains("presentationml.presentation.main")
        || types.contains("presentationml.slideshow.main")) return FileType.PPTX;
    throw new Refused(
        "“" + name + "” is an archive. Unpack it, and add the files in it one by one.");
  }

  private static String contentTypes(ZipFile zip) throws IOException {
    var entry = zip.getEntry("[Content_Types].xml");
    if (entry == null) return "";
    try (var input = zip.getInputStream(entry)) {
      return new String(input.readNBytes(MOST_TYPES), UTF_8);
    }
  }

  /// Sizes that an archive states about itself can lie, so every part is unfolded and counted.
  private static boolean isBomb(ZipFile zip, long packed) throws IOException {
    var most = Math.min(MOST_UNFOLDED, Math.max(RATIO_FROM, packed * MOST_RATIO));
    var buffer = new byte[1 << 16];
    var unfolded = 0L;
    for (var entry : zip.stream().toList())
      try (var input = zip.getInputStream(entry)) {
        for (int read; (read = input.read(buffer)) >= 0; )
          if ((unfolded += read) > most) return true;
      }
    return false;
  }
}
