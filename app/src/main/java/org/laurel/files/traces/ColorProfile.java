package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/// Empties the words of a color profile (ICC.1:2022, section 7): its name, its maker, its screen.
/// What the colors are computed with stays.
final class ColorProfile {

  private static final int TABLE = 128;
  private static final int ENTRY = 12;
  private static final int TYPE = 8;

  /// Of the header: when it was made, by whom for which device, and its id.
  private static final int[][] TELLING = {{24, 36}, {48, 64}, {80, 100}};

  private static final Set<String> WORDS = Set.of("desc", "text", "mluc", "dict", "ZXML");

  private ColorProfile() {}

  /// Empty when it is none.
  static byte[] withoutWords(byte[] profile) {
    var clean = profile.clone();
    try {
      for (var range : TELLING) Arrays.fill(clean, range[0], range[1], (byte) 0);
      var table = ByteBuffer.wrap(clean, TABLE, clean.length - TABLE).slice();
      for (var entry = 0; entry < table.getInt(0); entry++) {
        var at = 4 + entry * ENTRY;
        empty(clean, table.getInt(at + 4), table.getInt(at + 8));
      }
      return clean;
    } catch (IndexOutOfBoundsException | IllegalArgumentException unreadable) {
      return new byte[0];
    }
  }

  private static void empty(byte[] profile, int offset, int length) {
    if (WORDS.contains(new String(profile, offset, 4, ISO_8859_1)))
      Arrays.fill(profile, offset + TYPE, offset + length, (byte) 0);
  }
}
