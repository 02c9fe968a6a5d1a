package org.laurel.openbadges.key;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Points of the curve as they are written (RFC 8032, 5.1.2): y, little-endian, and a sign bit.
final class Points {
  /// The y of the eight points of small order, without the sign bit.
  private static final List<byte[]> SMALL_ORDER =
      List.of(
          hex("0000000000000000000000000000000000000000000000000000000000000000"),
          hex("0100000000000000000000000000000000000000000000000000000000000000"),
          hex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
          hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
          hex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"));

  private Points() {}

  /// Whether the first 32 bytes are a point that is not canonical or is of small order.
  static boolean isWeak(byte[] point) {
    byte[] y = Arrays.copyOf(point, 32);
    y[31] &= 0x7f;
    return !isCanonical(y) || SMALL_ORDER.stream().anyMatch(small -> Arrays.equals(small, y));
  }

  /// Whether y is below 2^255 - 19.
  private static boolean isCanonical(byte[] y) {
    if (y[31] != 0x7f || (y[0] & 0xff) < 0xed) {
      return true;
    }
    for (int i = 1; i < 31; i++) {
      if (y[i] != -1) {
        return true;
      }
    }
    return false;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
