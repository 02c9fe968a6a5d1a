package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes under construction: tokens of canonical N-Quads (RDFC-1.0, 5).
final class Text {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int end;

  Text(int capacity) {
    bytes = new byte[capacity];
  }

  byte[] bytes() {
    return bytes;
  }

  int end() {
    return end;
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

  void iri(String iri) {
    room(iri.length() + 2);
    bytes[end++] = '<';
    latin(iri);
    bytes[end++] = '>';
  }

  /// A quoted literal; the caller adds its datatype.
  void literal(String value) {
    room(value.length() + 2);
    bytes[end++] = '"';
    if (Iris.isAscii(value)) {
      int from = end;
      latin(value);
      escapeFrom(from);
    } else {
      unicode(value);
    }
    room(1);
    bytes[end++] = '"';
  }

  /// Copies ASCII text in one go; [Iris] and the caller have seen that it is ASCII.
  @SuppressWarnings("deprecation")
  private void latin(String ascii) {
    ascii.getBytes(0, ascii.length(), bytes, end);
    end += ascii.length();
  }

  private void unicode(String value) {
    int from = end;
    add(value.getBytes(StandardCharsets.UTF_8));
    escapeFrom(from);
  }

  /// Almost no text has anything to escape, so it is copied first and looked at afterwards.
  private void escapeFrom(int from) {
    for (int i = from; i < end; i++) {
      if (mustEscape(bytes[i])) {
        byte[] rest = Arrays.copyOfRange(bytes, i, end);
        end = i;
        for (byte b : rest) {
          escape(b);
        }
        return;
      }
    }
  }

  private static boolean mustEscape(byte b) {
    return b >= 0 && b < ' ' || b == '"' || b == '\\' || b == 0x7f;
  }

  private void escape(byte b) {
    room(6);
    if (!mustEscape(b)) {
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
