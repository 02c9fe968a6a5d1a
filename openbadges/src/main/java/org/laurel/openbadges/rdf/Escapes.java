package org.laurel.openbadges.rdf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The bytes that canonical N-Quads escape (RDFC-1.0, 5): controls, the quote, the backslash,
/// delete.
final class Escapes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private Escapes() {}

  static boolean isOne(byte b) {
    return b >= 0 && b < ' ' || b == '"' || b == '\\' || b == 0x7f;
  }

  /// Looks at eight bytes at a time, since almost no text has any.
  static boolean areIn(byte[] utf8) {
    int i = 0;
    for (; i <= utf8.length - 8; i += 8) {
      long eight = (long) EIGHT.get(utf8, i);
      long found =
          below(eight, ' ')
              | below(eight ^ ONES * '"', 1)
              | below(eight ^ ONES * '\\', 1)
              | below(eight ^ ONES * 0x7f, 1);
      if (found != 0) {
        return true;
      }
    }
    for (; i < utf8.length; i++) {
      if (isOne(utf8[i])) {
        return true;
      }
    }
    return false;
  }

  /// Not zero exactly if one of eight bytes is below n ("Hacker's Delight", 6-1).
  private static long below(long eight, int n) {
    return eight - ONES * n & ~eight & HIGHS;
  }
}
