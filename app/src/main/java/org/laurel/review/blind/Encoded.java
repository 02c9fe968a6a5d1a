package org.laurel.review.blind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/// A character that stands in a text as an address writes it: `%20`, `%C3%A9` (RFC 3986, 2.1).
///
/// @param character empty where none is written so
/// @param end behind it
record Encoded(String character, int end) {

  private static final Encoded NONE = new Encoded("", 0);

  static Encoded at(String text, int at) {
    if (!isByte(text, at)) return NONE;
    var first = value(text, at);
    var length = first < 0x80 ? 1 : Integer.numberOfLeadingZeros(~(first << 24));
    var bytes = new byte[length];
    for (var i = 0; i < length; i++) {
      if (!isByte(text, at + 3 * i)) return NONE;
      bytes[i] = (byte) value(text, at + 3 * i);
    }
    return new Encoded(new String(bytes, UTF_8), at + 3 * length);
  }

  boolean isEmpty() {
    return character.isEmpty();
  }

  private static boolean isByte(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static int value(String text, int at) {
    return HexFormat.fromHexDigits(text, at + 1, at + 3);
  }
}
