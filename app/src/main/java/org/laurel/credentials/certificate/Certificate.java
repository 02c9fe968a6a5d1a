package org.laurel.credentials.certificate;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.laurel.catalog.CertificateLayout;
import org.laurel.catalog.CertificateLayout.BadgeSide;
import org.laurel.credentials.certificate.Sheet.Place;
import org.laurel.web.QrCode;

/// A credential on paper. What it says can be checked by its QR code, which leads to the
/// verification page.
///
/// @param badge a PNG
/// @param address of the verification page
/// @param layout what the author of the version chose
public record Certificate(
    String title,
    String earner,
    String issuer,
    String date,
    byte[] badge,
    String address,
    CertificateLayout layout) {

  private static final Color BRAND = new Color(0x1b4d3e);
  private static final Color INK = new Color(0x1d2521);
  private static final Color MUTED = new Color(0x4d5a53);
  private static final float MARGIN = 80;
  private static final float BADGE = 150;
  private static final float BADGE_BELOW_HEADING = 98;
  private static final float CODE = 96;
  private static final float CODE_BELOW_NAMES = 76;

  /// How much higher the words stand when no badge stands above them.
  private static final float WITHOUT_BADGE = 60;

  /// The certificate as a PDF.
  public byte[] draw() {
    try (var sheet = new Sheet("Certificate: " + title + ", " + earner, issuer, paper())) {
      sheet.frame(24, 4, BRAND);
      sheet.frame(32, 1, BRAND);
      switch (layout.badge()) {
        case TOP -> onTop(sheet);
        case LEFT -> beside(sheet, MARGIN + BADGE / 2);
        case RIGHT -> beside(sheet, sheet.width() - MARGIN - BADGE / 2);
      }
      signatories(sheet);
      check(sheet);
      return sheet.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDRectangle paper() {
    return switch (layout.paper()) {
      case LETTER -> PDRectangle.LETTER;
      case A4 -> PDRectangle.A4;
    };
  }

  private boolean hasHeading() {
    return !layout.heading().isBlank();
  }

  private void onTop(Sheet sheet) throws IOException {
    var middle = sheet.width() / 2;
    var room = sheet.width() - 2 * MARGIN;
    heading(sheet, new Place(middle, 540, room));
    var badgeRoom = hasHeading() ? BADGE_BELOW_HEADING : BADGE;
    picture(sheet, new Place(middle, 420, badgeRoom));
    words(sheet, new Place(middle, 0, room));
  }

  /// @param x the middle of the badge
  private void beside(Sheet sheet, float x) throws IOException {
    var shift = (BADGE + MARGIN / 2) / 2;
    var middle = sheet.width() / 2 + (layout.badge() == BadgeSide.LEFT ? shift : -shift);
    var column = new Place(middle, WITHOUT_BADGE, sheet.width() - 2 * MARGIN - 2 * shift);
    heading(sheet, new Place(sheet.width() / 2, 520, sheet.width() - 2 * MARGIN));
    picture(sheet, new Place(x, 300, BADGE));
    words(sheet, column);
  }

  private void heading(Sheet sheet, Place place) throws IOException {
    if (hasHeading()) sheet.write("P", layout.heading(), place, 24, BRAND);
  }

  private void picture(Sheet sheet, Place place) throws IOException {
    sheet.picture(badge, place, "The badge for " + title + ".");
  }

  /// @param column whose foot says how much higher than usual the words stand
  private void words(Sheet sheet, Place column) throws IOException {
    sheet.write("P", issuer, column.higher(392), 16, MUTED);
    sheet.write("P", "certifies that", column.higher(366), 13, MUTED);
    sheet.write("H1", earner, column.higher(322), 36, INK);
    sheet.write("P", "has earned the micro-credential", column.higher(290), 13, MUTED);
    sheet.write("H2", title, column.higher(250), 28, BRAND);
    sheet.write("P", "on " + date + ".", column.higher(220), 13, MUTED);
  }

  /// Side by side, each with a line above to sign on.
  private void signatories(Sheet sheet) throws IOException {
    var signatories = layout.signatories();
    var room = (sheet.width() - 2 * MARGIN) / Math.max(1, signatories.size());
    var middle = MARGIN + room / 2;
    for (var each : signatories) {
      sheet.rule(new Place(middle, 174, Math.min(room - 24, 220)), MUTED);
      sheet.write("P", each.name(), new Place(middle, 160, room - 24), 12, INK);
      sheet.write("P", each.role(), new Place(middle, 147, room - 24), 10, MUTED);
      middle += room;
    }
  }

  private void check(Sheet sheet) throws IOException {
    var line = new Place(sheet.width() / 2, 0, sheet.width() - 2 * MARGIN);
    var isAlone = layout.signatories().isEmpty();
    sheet.squares(
        QrCode.of(address),
        new Place(line.x(), isAlone ? 84 : 64, isAlone ? CODE : CODE_BELOW_NAMES),
        "A QR code that leads to " + address + ".");
    var words = "Check that this is real: scan the code, or open";
    sheet.write("P", words, line.higher(isAlone ? 70 : 53), 10, MUTED);
    sheet.write("P", address, line.higher(isAlone ? 54 : 41), 10, INK);
  }
}
