package org.laurel.openbadges.rdf;

import org.laurel.openbadges.json.Eight;

/// The bytes that canonical N-Quads escape (RDFC-1.0, 5): controls, the quote, the backslash,
/// delete.
final class Escapes {
  private static final byte DELETE = 0x7f;

  private Escapes() {}

  static boolean isOne(byte b) {
    return Eight.isSpecial(b) || b == DELETE;
  }

  static boolean areIn(String text, byte[] utf8) {
    return Eight.special(utf8, 0, utf8.length) < utf8.length || text.indexOf(DELETE) >= 0;
  }
}
