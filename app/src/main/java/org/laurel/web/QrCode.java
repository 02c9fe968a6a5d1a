package org.laurel.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// An address as squares that a phone can read (ISO/IEC 18004).
public final class QrCode {

  /// The white rim that readers need around it, in squares.
  private static final int RIM = 4;

  private QrCode() {}

  /// A drawing for a page.
  ///
  /// @param size of its square, rim included
  /// @param path the dark squares, as an SVG path
  public record Drawing(int size, String path) {}

  public static Drawing draw(String address) {
    var squares = of(address);
    var path = new StringBuilder();
    for (var y = 0; y < squares.getHeight(); y++)
      for (var x = 0; x < squares.getWidth(); x++)
        if (squares.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
    return new Drawing(squares.getWidth(), path.toString());
  }

  public static BitMatrix of(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  RIM,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalArgumentException("The address does not fit into a QR code: " + address, e);
    }
  }
}
