package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import org.laurel.openbadges.json.Refused;

/// RDFC-1.0 sorts by code point; JavaScript and Java sort by UTF-16 unit, and so do libraries in
/// the field. They differ for a document that holds characters of U+E000 to U+FFFF and others
/// beyond U+FFFF.
final class CodePointOrder {
  private CodePointOrder() {}

  static void refuseIfOthersDiffer(byte[] lines) {
    if (mixes(lines)) {
      throw new Refused(
          "it mixes rare characters (beyond U+FFFF, and from U+E000) that other software sorts in another order");
    }
  }

  /// UTF-8 tells by its first bytes: EE and EF lead U+E000 to U+FFFF, F0 to F4 what is beyond.
  private static boolean mixes(byte[] lines) {
    boolean high = false;
    boolean beyond = false;
    for (byte b : lines) {
      high |= (b & 0xfe) == 0xee;
      beyond |= (b & 0xf8) == 0xf0;
    }
    if (!high || !beyond) {
      return false;
    }
    String text = new String(lines, StandardCharsets.UTF_8);
    String[] sorted = text.lines().sorted().toArray(String[]::new);
    return text.contains("_:c14n1 ") || !java.util.Arrays.equals(sorted, text.lines().toArray());
  }
}
