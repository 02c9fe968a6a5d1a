package org.laurel.openbadges.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes at a time ("Hacker's Delight", 6-1), since almost no text holds anything
/// special.
public final class Eight {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private Eight() {}

  /// The first byte from `from` that is a control, a quote or a backslash; `to` if there is none.
  public static int special(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - 8; i += 8) {
      long eight = (long) LONG.get(bytes, i);
      long found = below(eight, ' ') | below(eight ^ ONES * '"', 1) | below(eight ^ ONES * '\\', 1);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >> 3);
      }
    }
    while (i < to && !isSpecial(bytes[i])) {
      i++;
    }
    return i;
  }

  public static boolean isSpecial(byte b) {
    return b >= 0 && b < ' ' || b == '"' || b == '\\';
  }

  /// The first byte below n among eight; above it, later ones may be marked in error.
  private static long below(long eight, int n) {
    return eight - ONES * n & ~eight & HIGHS;
  }
}
