package org.laurel.openbadges.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.laurel.openbadges.json.Refused;

/// The text in an `iTXt` chunk, behind its keyword (PNG 3rd edition, 11.3.3.4).
final class PngText {
  private static final int LARGEST_TEXT = 8 << 20;

  private PngText() {}

  static String international(byte[] png, int from, int to) {
    boolean compressed = from < to && png[from] == 1;
    int language = from + 2;
    int translation = zero(png, language, to) + 1;
    int text = zero(png, translation, to) + 1;
    if (text > to) {
      throw new Refused("a broken PNG");
    }
    return compressed
        ? inflate(png, text, to)
        : new String(png, text, to - text, StandardCharsets.UTF_8);
  }

  private static String inflate(byte[] png, int from, int to) {
    var packed = new ByteArrayInputStream(png, from, to - from);
    try (var in = new InflaterInputStream(packed)) {
      byte[] text = in.readNBytes(LARGEST_TEXT + 1);
      if (text.length > LARGEST_TEXT) {
        throw new Refused("the baked text inflates beyond " + (LARGEST_TEXT >> 20) + " MB");
      }
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refused("a broken PNG");
    }
  }

  static int zero(byte[] png, int from, int end) {
    int at = from;
    while (at < end && png[at] != 0) {
      at++;
    }
    return at;
  }
}
