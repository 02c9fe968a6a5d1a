package org.laurel.review.blind;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Redraws a PDF that names somebody as pictures of its pages with the names blacked out. Words
/// under a black box, in bookmarks, links and alternative texts are gone for good that way.
final class PdfRedaction {

  private static final int DPI = 110;
  private static final float POINTS_PER_INCH = 72;
  private static final float QUALITY = 0.8f;

  /// More takes too long to draw; the words inside are shown instead.
  private static final int MOST_PAGES = 200;

  private PdfRedaction() {}

  static Blinding.Redaction.Result redact(InputStream content, Masks masks) throws IOException {
    return redact(content, masks, Layer.ALL);
  }

  static Blinding.Redaction.Result redact(InputStream content, Masks masks, Set<Layer> layers)
      throws IOException {
    var bytes = content.readAllBytes();
    try (var document = Loader.loadPDF(bytes)) {
      return redact(document, masks, layers);
    } catch (IOException | RuntimeException unreadable) {
      return new Blinding.Redaction.Impossible();
    }
  }

  private static Blinding.Redaction.Result redact(
      PDDocument document, Masks masks, Set<Layer> layers) throws IOException {
    var isNamed =
        layers.contains(Layer.PDF_STRINGS) && PdfStrings.name(document, masks)
            || layers.contains(Layer.PDF_MARKS) && PdfMarks.name(document, masks);
    if (layers.contains(Layer.PDF_NOTES)) PdfNotes.draw(document);
    var places = NamePlaces.of(document, layers.contains(Layer.PDF_PAGES) ? masks : Masks.NONE);
    if (!isNamed && !places.any()) return new Blinding.Redaction.Clean();
    if (places.anyAskew() || document.getNumberOfPages() > MOST_PAGES)
      return new Blinding.Redaction.Impossible();
    return new Blinding.Redaction.Changed(redrawn(document, places));
  }

  private static byte[] redrawn(PDDocument document, NamePlaces places) throws IOException {
    var renderer = new PDFRenderer(document);
    try (var copy = new PDDocument()) {
      for (var page = 0; page < document.getNumberOfPages(); page++) {
        var picture = renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
        blackOut(picture, places, page);
        addPage(copy, picture);
      }
      var bytes = new ByteArrayOutputStream();
      copy.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void blackOut(BufferedImage picture, NamePlaces places, int page) {
    var pen = picture.createGraphics();
    pen.scale(DPI / POINTS_PER_INCH, DPI / POINTS_PER_INCH);
    pen.setColor(Color.BLACK);
    places.on(page).forEach(pen::fill);
    pen.dispose();
  }

  private static void addPage(PDDocument copy, BufferedImage picture) throws IOException {
    var width = picture.getWidth() * POINTS_PER_INCH / DPI;
    var height = picture.getHeight() * POINTS_PER_INCH / DPI;
    var page = new PDPage(new PDRectangle(width, height));
    copy.addPage(page);
    var image = JPEGFactory.createFromImage(copy, picture, QUALITY, DPI);
    try (var stream = new PDPageContentStream(copy, page)) {
      stream.drawImage(image, 0, 0, width, height);
    }
  }
}
