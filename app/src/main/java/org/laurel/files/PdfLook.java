package org.laurel.files;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.laurel.web.Refused;

/// Looks at a PDF from outside; opening each would cost more than it tells.
final class PdfLook {

  private PdfLook() {}

  static FileType orRefuse(Path file, Head head, String name) throws IOException {
    if (!head.startsWith("%PDF-"))
      throw new Refused(
          "“" + name + "” has something before its PDF. Print it to PDF again, and add the copy.");
    if (!head.tailContains("%%EOF"))
      throw new Refused("The PDF “" + name + "” breaks off before its end. Add it again.");
    if (head.tailContains("/Encrypt") && isLocked(file))
      throw new Refused(
          "The PDF “" + name + "” is locked with a password. Save it without one, and add it.");
    return FileType.PDF;
  }

  /// Many are encrypted with an empty password, only to forbid printing: these can be read.
  private static boolean isLocked(Path file) throws IOException {
    try (var _ = Loader.loadPDF(file.toFile())) {
      return false;
    } catch (InvalidPasswordException locked) {
      return true;
    }
  }
}
