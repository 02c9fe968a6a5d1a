package org.laurel.openbadges.bench;

import java.nio.ByteBuffer;
import java.util.Base64;

final class Pictures {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
  private static final int HEADER_END = 33;

  private Pictures() {}

  /// A PNG of about that size: one pixel, and a private chunk that is skipped like pixels are.
  static byte[] png(int size) {
    return ByteBuffer.allocate(PIXEL.length + 12 + size)
        .put(PIXEL, 0, HEADER_END)
        .putInt(size)
        .put("prVt".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .put(new byte[size + 4])
        .put(PIXEL, HEADER_END, PIXEL.length - HEADER_END)
        .array();
  }
}
