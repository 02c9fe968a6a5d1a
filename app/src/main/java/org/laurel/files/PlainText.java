package org.laurel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the words in a file, so that names among them can be found.
final class PlainText {

  private static final int MOST_PAGES = 300;
  private static final int MOST_BYTES = 20_000_000;

  private PlainText() {}

  static String of(FileType type, Path file) throws IOException {
    if (Files.notExists(file)) throw new NoSuchFileException(file.toString());
    return switch (type) {
      case TEXT -> Files.readString(file);
      case PDF -> pdf(file);
      case DOCX -> office(file, "word/(document|header|footer|footnotes|endnotes|comments).*");
      case PPTX -> office(file, "ppt/(slides|notesSlides)/[^/]*");
      case XLSX -> office(file, "xl/(sharedStrings|comments).*|xl/worksheets/[^/]*");
      case JPEG, PNG, MP4, WEBM, MP3, M4A -> "";
    };
  }

  /// A PDF that cannot be read holds no words for anybody.
  private static String pdf(Path file) {
    try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(MOST_PAGES);
      return stripper.getText(document);
    } catch (IOException | RuntimeException unreadable) {
      return "";
    }
  }

  private static String office(Path file, String parts) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : zip.stream().filter(it -> it.getName().matches(parts + "\\.xml")).toList())
        try (var input = zip.getInputStream(part)) {
          text.append(words(new String(input.readNBytes(MOST_BYTES), "UTF-8"))).append('\n');
        }
    }
    return text.toString();
  }

  /// Runs of one word may be split, so only what ends a paragraph or a cell parts words.
  private static String words(String xml) {
    return xml.replaceAll("</(?:w:p|a:p|si|c|row|w:tc)>|<w:(?:br|tab|cr)/?>", "\n")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
