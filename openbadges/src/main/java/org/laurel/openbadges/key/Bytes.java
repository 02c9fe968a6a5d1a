package org.laurel.openbadges.key;

import java.util.Arrays;

final class Bytes {
  private Bytes() {}

  static byte[] join(byte[] head, byte[] tail) {
    byte[] joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }
}
