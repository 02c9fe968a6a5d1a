package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes under construction: tokens of canonical N-Quads (RDFC-1.0, 5).
final class Text {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int end;
  private boolean high;
  private boolean surrogates;

  Text(int capacity) {
    bytes = new byte[capacity];
  }

  byte[] bytes() {
    return bytes;
  }

  int end() {
    return end;
  }

  void clear() {
    end = 0;
    high = false;
    surrogates = false;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, end);
  }

  void add(byte one) {
    room(1);
    bytes[end++] = one;
  }

  void add(byte[] more) {
    add(more, 0, more.length);
  }

  void add(byte[] more, int from, int to) {
    room(to - from);
    System.arraycopy(more, from, bytes, end, to - from);
    end += to - from;
  }

  /// Makes the text that much longer, and tells where the new part begins.
  int grow(int more) {
    room(more);
    end += more;
    return end - more;
  }

  void iri(String iri) {
    room(iri.length() + 2);
    bytes[end++] = '<';
    latin(iri);
    bytes[end++] = '>';
  }

  /// A quoted literal; the caller adds its datatype.
  void literal(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    noteRare(value, utf8);
    add((byte) '"');
    if (Escapes.areIn(value, utf8)) {
      for (byte b : utf8) {
        escape(b);
      }
    } else {
      add(utf8);
    }
    add((byte) '"');
  }

  /// Characters from U+E000 and pairs of surrogates are where the order of UTF-16 differs.
  private void noteRare(String value, byte[] utf8) {
    for (int i = 0; utf8.length > value.length() && i < value.length(); i++) {
      surrogates |= Character.isSurrogate(value.charAt(i));
      high |= value.charAt(i) >= '\ue000';
    }
  }

  /// Whether these bytes may be in another order for those who sort UTF-16.
  boolean ordersMayDiffer() {
    return surrogates && high;
  }

  @SuppressWarnings("deprecation")
  private void latin(String ascii) {
    ascii.getBytes(0, ascii.length(), bytes, end);
    end += ascii.length();
  }

  private void escape(byte b) {
    room(6);
    if (!Escapes.isOne(b)) {
      bytes[end++] = b;
      return;
    }
    bytes[end++] = '\\';
    switch (b) {
      case '"', '\\' -> bytes[end++] = b;
      case '\b' -> bytes[end++] = 'b';
      case '\t' -> bytes[end++] = 't';
      case '\n' -> bytes[end++] = 'n';
      case '\f' -> bytes[end++] = 'f';
      case '\r' -> bytes[end++] = 'r';
      default -> {
        add(new byte[] {'u', '0', '0', HEX[b >> 4], HEX[b & 15]});
      }
    }
  }

  private void room(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
    }
  }
}
