package org.laurel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.laurel.files.traces.Traces;

/// Chooses how to take the traces of a person out of a file.
final class Cleaning {

  private Cleaning() {}

  /// @throws org.laurel.files.traces.Damaged when the file cannot be followed to its end
  static void copy(FileType type, Path from, Path to) throws IOException {
    switch (type) {
      case JPEG -> Traces.removeFromJpeg(from, to);
      case PNG -> Traces.removeFromPng(from, to);
      case PDF -> Traces.removeFromPdf(from, to);
      case DOCX, XLSX, PPTX -> Traces.removeFromOffice(from, to);
      case MP4, M4A -> Traces.removeFromMp4(from, to);
      case WEBM -> Traces.removeFromWebm(from, to);
      case MP3 -> Traces.removeFromMp3(from, to);
      case TEXT -> Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
