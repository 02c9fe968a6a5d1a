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
      long found = specials(eight);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >> 3);
      }
    }
    while (i < to && !isSpecial(bytes[i])) {
      i++;
    }
    return i;
  }

  static boolean holds(byte[] bytes, char wanted) {
    int i = 0;
    for (; i <= bytes.length - 8; i += 8) {
      long difference = (long) LONG.get(bytes, i) ^ ONES * wanted;
      if ((difference - ONES & ~difference & HIGHS) != 0) {
        return true;
      }
    }
    while (i < bytes.length && bytes[i] != wanted) {
      i++;
    }
    return i < bytes.length;
  }

  public static boolean isSpecial(byte b) {
    return b >= 0 && b < ' ' || b == '"' || b == '\\';
  }

  /// The high bit of the first special byte among eight; above it, later ones may be marked in
  /// error. Taking n from a byte below n sets its high bit, which counts where there was none.
  private static long specials(long eight) {
    long controls = eight - ONES * ' ';
    long quotes = (eight ^ ONES * '"') - ONES;
    long backslashes = (eight ^ ONES * '\\') - ONES;
    return (controls | quotes | backslashes) & ~eight & HIGHS;
  }
}
