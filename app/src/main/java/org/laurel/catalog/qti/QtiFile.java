package org.laurel.catalog.qti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.laurel.web.Refused;

/// An uploaded file: one question as XML, or a zip package of many.
final class QtiFile {

  static final int MOST_BYTES = 20_000_000;

  private static final int MOST_PARTS = 2000;
  private static final int MOST_UNFOLDED = 50_000_000;
  private static final int LARGEST_XML = 1_000_000;

  private QtiFile() {}

  /// The XML documents in it by their names, in their order. What else a package holds is left.
  ///
  /// @throws Refused when it is damaged, or unfolds to far more than a question bank
  static Map<String, byte[]> documents(byte[] file, String name) {
    if (!isZip(file)) return Map.of(name, file);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      return unfold(zip);
    } catch (ZipException | IllegalArgumentException broken) {
      throw new Refused("The package is damaged. Export it again, and send it then.");
    } catch (IOException e) {
      throw new Refused("The package breaks off before its end. Export it again.");
    }
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /// Sizes that an archive states about itself can lie, so what is unfolded is counted.
  private static Map<String, byte[]> unfold(ZipInputStream zip) throws IOException {
    var documents = new LinkedHashMap<String, byte[]>();
    var parts = 0;
    var left = MOST_UNFOLDED;
    for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      var content = zip.readNBytes(left);
      left -= content.length;
      if (++parts > MOST_PARTS || left == 0)
        throw new Refused(
            "The package unfolds to more than 2,000 files or 50 MB. Export fewer questions at once.");
      if (isQuestion(part.getName(), content.length)) documents.put(part.getName(), content);
    }
    return documents;
  }

  private static boolean isQuestion(String name, int size) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml")
        && !name.endsWith("imsmanifest.xml")
        && size <= LARGEST_XML;
  }
}
