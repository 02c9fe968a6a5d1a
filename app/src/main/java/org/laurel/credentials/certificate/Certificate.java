package org.laurel.credentials.certificate;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.laurel.credentials.certificate.Sheet.Place;
import org.laurel.web.QrCode;

/// A credential on paper. What it says can be checked by its QR code, which leads to the
/// verification page.
///
/// @param badge a PNG
/// @param address of the verification page
public record Certificate(
    String title, String earner, String issuer, String date, byte[] badge, String address) {

  private static final Color BRAND = new Color(0x1b4d3e);
  private static final Color INK = new Color(0x1d2521);
  private static final Color MUTED = new Color(0x4d5a53);
  private static final float MIDDLE = Sheet.WIDTH / 2;
  private static final float ROOM = Sheet.WIDTH - 160;
  private static final float BADGE = 150;
  private static final float CODE = 96;

  /// The certificate as a PDF.
  public byte[] draw() {
    try (var sheet = new Sheet("Certificate: " + title + ", " + earner, issuer)) {
      sheet.frame(24, 4, BRAND);
      sheet.frame(32, 1, BRAND);
      sheet.picture(badge, new Place(MIDDLE, 420, BADGE), "The badge for " + title + ".");
      sheet.write("P", issuer, at(392), 16, MUTED);
      sheet.write("P", "certifies that", at(366), 13, MUTED);
      sheet.write("H1", earner, at(322), 36, INK);
      sheet.write("P", "has earned the micro-credential", at(290), 13, MUTED);
      sheet.write("H2", title, at(250), 28, BRAND);
      sheet.write("P", "on " + date + ".", at(220), 13, MUTED);
      check(sheet);
      return sheet.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Sheet sheet) throws IOException {
    sheet.squares(
        QrCode.of(address),
        new Place(MIDDLE, 84, CODE),
        "A QR code that leads to " + address + ".");
    sheet.write("P", "Check that this is real: scan the code, or open", at(70), 10, MUTED);
    sheet.write("P", address, at(54), 10, INK);
  }

  private static Place at(float y) {
    return new Place(MIDDLE, y, ROOM);
  }
}
