package org.laurel.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Looks for words that must not be there: in the bytes as they are in any encoding, in the text
/// that a PDF draws, and inside the parts of an Office file.
record Canaries(List<String> words) {

  private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16BE, UTF_16LE);

  Set<String> in(byte[] bytes) throws IOException {
    var found = new TreeSet<String>();
    search(bytes, found);
    var start = new String(bytes, 0, Math.min(bytes.length, 4), ISO_8859_1);
    if (start.equals("%PDF")) search(drawn(bytes), found);
    if (start.startsWith("PK")) searchParts(bytes, found);
    return found;
  }

  Set<String> in(String text) {
    var found = new TreeSet<String>();
    search(text.getBytes(UTF_8), found);
    return found;
  }

  private void search(byte[] bytes, Set<String> found) {
    var all = new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    for (var word : words)
      for (var encoding : ENCODINGS)
        if (all.contains(new String(word.getBytes(encoding), ISO_8859_1).toLowerCase(Locale.ROOT)))
          found.add(word);
  }

  private static byte[] drawn(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).getBytes(UTF_8);
    }
  }

  private void searchParts(byte[] office, Set<String> found) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var part = zip.readAllBytes();
        search(part, found);
        if (entry.getName().endsWith(".xml"))
          search(new String(part, UTF_8).replaceAll("<[^>]*>", "").getBytes(UTF_8), found);
      }
    }
  }
}
