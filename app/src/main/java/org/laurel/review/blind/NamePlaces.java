package org.laurel.review.blind;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Where on the pages of a PDF the masked words stand.
final class NamePlaces extends PDFTextStripper {

  /// Letters reach above the height that a font declares, and below the line.
  private static final double ABOVE = 1.6;

  private static final double BELOW = 0.4;

  private final Masks masks;
  private final List<Place> places = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable TextPosition> positions = new ArrayList<>();

  /// @param page from 0
  /// @param box in points from the upper left corner
  private record Place(int page, Rectangle2D box, boolean askew) {}

  private NamePlaces(Masks masks) {
    this.masks = masks;
  }

  static NamePlaces of(PDDocument document, Masks masks) throws IOException {
    var found = new NamePlaces(masks);
    found.setSortByPosition(true);
    found.writeText(document, Writer.nullWriter());
    return found;
  }

  boolean any() {
    return !places.isEmpty();
  }

  /// Boxes are certain only for upright words on upright pages.
  boolean anyAskew() {
    return places.stream().anyMatch(Place::askew);
  }

  List<Rectangle2D> on(int page) {
    return places.stream().filter(it -> it.page() == page).map(Place::box).toList();
  }

  @Override
  protected void writeString(String word, List<TextPosition> letters) {
    for (var letter : letters)
      for (var i = 0; i < letter.getUnicode().length(); i++) {
        text.append(letter.getUnicode().charAt(i));
        positions.add(letter);
      }
  }

  @Override
  protected void writeWordSeparator() {
    separate();
  }

  @Override
  protected void writeLineSeparator() {
    separate();
  }

  private void separate() {
    text.append(' ');
    positions.add(null);
  }

  @Override
  protected void endPage(PDPage page) {
    for (var range : masks.in(text.toString()))
      for (var letter : positions.subList(range.start(), range.end()))
        if (letter != null) places.add(place(letter, page.getRotation()));
    text.setLength(0);
    positions.clear();
  }

  private Place place(TextPosition letter, int rotation) {
    var height = letter.getHeightDir();
    var box =
        new Rectangle2D.Double(
            letter.getXDirAdj() - 1,
            letter.getYDirAdj() - height * ABOVE,
            letter.getWidthDirAdj() + 2,
            height * (ABOVE + BELOW));
    return new Place(getCurrentPageNo() - 1, box, letter.getDir() != 0 || rotation != 0);
  }
}
