package org.laurel.credentials.certificate;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// One landscape page, tagged so that a screen reader reads it in order (PDF 1.7, 14.8). Lengths
/// are in points from the lower left corner of a letter page; on other paper the places move with
/// its height.
final class Sheet implements AutoCloseable {

  private static final float LETTER = PDRectangle.LETTER.getWidth();

  private final PDDocument document = new PDDocument();
  private final float width;
  private final float height;
  private final PDPageContentStream content;
  private final Letters letters;
  private final Tags tags;

  /// @param upright the paper, which is turned on its side
  Sheet(String title, String author, PDRectangle upright) throws IOException {
    width = upright.getHeight();
    height = upright.getWidth();
    var page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setAuthor(author);
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(Locale.US.toLanguageTag());
    catalog.setViewerPreferences(
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary()));
    catalog.getViewerPreferences().setDisplayDocTitle(true);
    tags = new Tags(catalog, page);
    letters = Letters.of(document);
    content = new PDPageContentStream(document, page);
  }

  float width() {
    return width;
  }

  private float y(float onLetter) {
    return onLetter * height / LETTER;
  }

  /// A frame that means nothing to a screen reader.
  void frame(float inset, float thick, Color color) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    content.setStrokingColor(color);
    content.setLineWidth(thick);
    content.addRect(inset, inset, width - 2 * inset, height - 2 * inset);
    content.stroke();
    content.endMarkedContent();
  }

  /// A line to sign on, which means nothing to a screen reader either.
  void rule(Place place, Color color) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    content.setStrokingColor(color);
    content.setLineWidth(1);
    content.moveTo(place.x() - place.room() / 2, y(place.y()));
    content.lineTo(place.x() + place.room() / 2, y(place.y()));
    content.stroke();
    content.endMarkedContent();
  }

  /// A line around the middle `x`, made smaller until it fits into `room`.
  void write(String tag, String text, Place place, float size, Color color) throws IOException {
    var shown = letters.shown(text);
    var wide = letters.width(shown);
    var fitting = Math.min(size, place.room() / Math.max(wide, 1));
    content.beginMarkedContent(COSName.getPDFName(tag), tags.add(tag, ""));
    content.beginText();
    content.setNonStrokingColor(color);
    content.setFont(letters.font(), fitting);
    content.newLineAtOffset(place.x() - wide * fitting / 2, y(place.y()));
    content.showText(shown);
    content.endText();
    content.endMarkedContent();
  }

  /// A picture as a square with its middle at `x` and its foot at `y`.
  void picture(byte[] png, Place place, String description) throws IOException {
    var image = PDImageXObject.createFromByteArray(document, png, "badge");
    content.beginMarkedContent(COSName.getPDFName("Figure"), tags.add("Figure", description));
    content.drawImage(
        image, place.x() - place.room() / 2, y(place.y()), place.room(), place.room());
    content.endMarkedContent();
  }

  /// Squares drawn as lines, so that they stay sharp however large they are printed.
  void squares(BitMatrix squares, Place place, String description) throws IOException {
    var side = place.room() / squares.getWidth();
    var left = place.x() - place.room() / 2;
    content.beginMarkedContent(COSName.getPDFName("Figure"), tags.add("Figure", description));
    content.setNonStrokingColor(Color.BLACK);
    for (var row = 0; row < squares.getHeight(); row++)
      for (var column = 0; column < squares.getWidth(); column++)
        if (squares.get(column, row))
          content.addRect(
              left + column * side,
              y(place.y()) + (squares.getHeight() - 1 - row) * side,
              side,
              side);
    content.fill();
    content.endMarkedContent();
  }

  byte[] bytes() throws IOException {
    content.close();
    tags.finish();
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /// @param x the middle
  /// @param y the foot
  /// @param room the most it may be wide
  record Place(float x, float y, float room) {

    Place higher(float by) {
      return new Place(x, y + by, room);
    }
  }
}
