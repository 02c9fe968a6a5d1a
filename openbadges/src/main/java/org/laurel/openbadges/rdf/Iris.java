package org.laurel.openbadges.rdf;

import org.laurel.openbadges.json.Refused;

/// Absolute IRIs (RFC 3987, 2.2), as far as all implementations agree on them.
final class Iris {
  private static final boolean[] PLAIN = new boolean[128];
  private static final boolean[] SCHEME = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      PLAIN[c] = letter || "-._~:/?@!$&'()*+,;=".indexOf(c) >= 0;
      SCHEME[c] = letter || "+.-".indexOf(c) >= 0;
    }
  }

  private Iris() {}

  /// Whether this is an absolute IRI in ASCII with no character that any reader would drop or
  /// change.
  static boolean isAbsolute(String iri) {
    int colon = iri.indexOf(':');
    return colon > 0 && isScheme(iri, colon) && isRest(iri, colon + 1);
  }

  /// Refuses what is no absolute IRI, and declines what another reader may take for one.
  static void requireAbsolute(String iri, String path) {
    if (isAbsolute(iri)) {
      return;
    }
    if (!isAscii(iri) || iri.startsWith("_:") || iri.startsWith("@")) {
      throw new Declined(iri);
    }
    throw new Refused(path, "'" + iri + "' is neither a known name nor a whole address");
  }

  /// Whether the text may stand anywhere in an address and leave it one.
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128 || !PLAIN[text.charAt(i)]) {
        return false;
      }
    }
    return true;
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /// The same with the letters of other scripts, which only the general path takes.
  static boolean isAbsoluteInAnyScript(String iri) {
    var ascii = new StringBuilder(iri);
    for (int i = 0; i < ascii.length(); i++) {
      if (ascii.charAt(i) >= 0xa0 && Character.isDefined(ascii.charAt(i))) {
        ascii.setCharAt(i, 'a');
      }
    }
    return isAbsolute(ascii.toString());
  }

  private static boolean isScheme(String iri, int end) {
    if (iri.startsWith("https:")) {
      return true;
    }
    char first = iri.charAt(0);
    if (first >= 128 || !Character.isLetter(first)) {
      return false;
    }
    for (int i = 1; i < end; i++) {
      char c = iri.charAt(i);
      if (c >= 128 || !SCHEME[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRest(String iri, int from) {
    boolean fragment = false;
    for (int i = from; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c < 128 && PLAIN[c]) {
        continue;
      }
      if (c == '#' && !fragment) {
        fragment = true;
      } else if (c == '%' && isHex(iri, i + 1) && isHex(iri, i + 2)) {
        i += 2;
      } else {
        return false;
      }
    }
    return iri.length() > from;
  }

  private static boolean isHex(String iri, int at) {
    return at < iri.length() && iri.charAt(at) < 128 && Character.digit(iri.charAt(at), 16) >= 0;
  }
}
