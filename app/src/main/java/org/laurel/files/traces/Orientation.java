package org.laurel.files.traces;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/// Reads the orientation out of an EXIF segment (CIPA DC-008, tag 0x0112).
final class Orientation {

  private static final int TAG = 0x0112;
  private static final int UPRIGHT = 1;

  /// Big-endian TIFF with one entry; the orientation is the last byte but six.
  private static final String MINIMAL =
      "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001%04x0000" + "00000000";

  private Orientation() {}

  static byte[] only(byte[] segment) {
    var orientation = Jpeg.begins(segment, "Exif\0\0") ? read(segment) : UPRIGHT;
    return orientation > UPRIGHT && orientation <= 8
        ? HexFormat.of().parseHex(MINIMAL.formatted(orientation))
        : new byte[0];
  }

  private static int read(byte[] exif) {
    var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
    try {
      if (tiff.get(0) == 'I') tiff.order(ByteOrder.LITTLE_ENDIAN);
      var directory = tiff.getInt(4);
      var entries = tiff.getShort(directory);
      for (var at = directory + 2; at < directory + 2 + entries * 12; at += 12)
        if (tiff.getShort(at) == TAG) return tiff.getShort(at + 8);
      return UPRIGHT;
    } catch (IndexOutOfBoundsException unreadable) {
      return UPRIGHT;
    }
  }
}
