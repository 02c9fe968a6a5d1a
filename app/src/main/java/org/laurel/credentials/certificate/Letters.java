package org.laurel.credentials.certificate;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The letters that a certificate is set in; the document carries those it uses.
record Letters(PDFont font) {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static Letters of(PDDocument document) throws IOException {
    try (var file = PDDocument.class.getResourceAsStream(FONT)) {
      return new Letters(PDType0Font.load(document, Objects.requireNonNull(file, FONT), true));
    }
  }

  /// Of a line that is one point high.
  float width(String text) throws IOException {
    return font.getStringWidth(text) / 1000;
  }

  /// What the font cannot draw becomes a question mark: it has Latin, Greek and Cyrillic.
  String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints().forEach(it -> shown.appendCodePoint(isDrawable(it) ? it : '?'));
    return shown.toString();
  }

  private boolean isDrawable(int codePoint) {
    try {
      return font.getStringWidth(Character.toString(codePoint)) > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
