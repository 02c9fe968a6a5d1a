package org.laurel.files;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.laurel.web.Refused;

/// Looks at a PDF from outside, and opens it: an assessor must be able to.
final class PdfLook {

  private PdfLook() {}

  static FileType orRefuse(Path file, Head head, String name) {
    if (!head.startsWith("%PDF-"))
      throw new Refused(
          "“" + name + "” has something before its PDF. Print it to PDF again, and add the copy.");
    if (!head.tailContains("%%EOF"))
      throw new Refused("The PDF “" + name + "” breaks off before its end. Add it again.");
    mustOpen(file, name);
    return FileType.PDF;
  }

  /// Many are encrypted with an empty password, only to forbid printing: these can be read.
  private static void mustOpen(Path file, String name) {
    try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (document.getNumberOfPages() > 0) return;
    } catch (InvalidPasswordException locked) {
      throw new Refused(
          "The PDF “" + name + "” is locked with a password. Save it without one, and add it.");
    } catch (IOException | RuntimeException unreadable) {
      throw unreadable(name);
    }
    throw unreadable(name);
  }

  private static Refused unreadable(String name) {
    return new Refused(
        "The PDF “" + name + "” cannot be read. Open it, print it to PDF again, and add the copy.");
  }
}
