package org.laurel.openbadges.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.laurel.openbadges.json.Refused;

/// A PNG as a row of chunks (PNG 3rd edition, 5); the credential is an `iTXt` chunk (11.3.3.4).
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int INTERNATIONAL_TEXT = number("iTXt");
  private static final int TEXT = number("tEXt");
  private static final int IMAGE_END = number("IEND");
  private static final String KEYWORD = "openbadgecredential";

  /// The keyword of Open Badges 2.
  private static final String OLD_KEYWORD = "openbadges";

  private static final int HEADER_END = 8 + 12 + 13;

  /// The last chunk, which is empty.
  private static final int END = 12;

  /// The keyword's end, two bytes "not compressed", an empty language and an empty translation.
  private static final int TEXT_FLAGS = 5;

  private static final int OVERHEAD = 12 + KEYWORD.length() + TEXT_FLAGS;

  private Png() {}

  public static boolean is(byte[] image) {
    return image.length > HEADER_END && Arrays.equals(image, 0, 8, SIGNATURE, 0, 8);
  }

  /// Splices the text in before the end, in place of what was baked before.
  public static byte[] bake(byte[] png, String text) {
    requireWhole(png);
    byte[] plain = withoutBaked(png);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int end = plain.length - END;
    var out = ByteBuffer.wrap(Arrays.copyOf(plain, plain.length + OVERHEAD + utf8.length));
    putChunk(utf8, out.position(end));
    return out.put(plain, end, END).array();
  }

  private static byte[] withoutBaked(byte[] png) {
    ByteBuffer rest = null;
    int from = 0;
    for (int at = SIGNATURE.length; at < png.length; at = next(png, at)) {
      if (keyword(png, at).filter(Png::ours).isPresent()) {
        rest = rest == null ? ByteBuffer.allocate(png.length) : rest;
        rest.put(png, from, at - from);
        from = next(png, at);
      }
    }
    if (rest == null) {
      return png;
    }
    rest.put(png, from, png.length - from);
    return Arrays.copyOf(rest.array(), rest.position());
  }

  /// The first baked text, of this version of Open Badges or an older one.
  public static Optional<String> extract(byte[] png) {
    requirePng(png);
    for (int at = 8; at < png.length; at = next(png, at)) {
      Optional<String> keyword = keyword(png, at).filter(Png::ours);
      if (keyword.isPresent()) {
        int from = at + 8 + keyword.get().length() + 1;
        int to = next(png, at) - 4;
        return Optional.of(
            type(png, at) == INTERNATIONAL_TEXT
                ? PngText.international(png, from, to)
                : new String(png, from, to - from, StandardCharsets.ISO_8859_1));
      }
    }
    return Optional.empty();
  }

  private static void requirePng(byte[] image) {
    if (!is(image)) {
      throw new Refused("not a PNG");
    }
  }

  private static void requireWhole(byte[] image) {
    requirePng(image);
    if (type(image, image.length - END) != IMAGE_END) {
      throw new Refused("a PNG without its end");
    }
  }

  private static boolean ours(String keyword) {
    return keyword.equals(KEYWORD) || keyword.equals(OLD_KEYWORD);
  }

  private static void putChunk(byte[] utf8, ByteBuffer out) {
    int length = KEYWORD.length() + TEXT_FLAGS + utf8.length;
    int start = out.position();
    out.putInt(length).putInt(INTERNATIONAL_TEXT);
    out.put(KEYWORD.getBytes(StandardCharsets.US_ASCII));
    out.put(new byte[TEXT_FLAGS]).put(utf8);
    var crc = new CRC32();
    crc.update(out.array(), start + 4, length + 4);
    out.putInt((int) crc.getValue());
  }

  private static int next(byte[] png, int at) {
    int length = at + 12 <= png.length ? ByteBuffer.wrap(png).getInt(at) : -1;
    if (length < 0 || length > png.length - at - 12) {
      throw new Refused("a broken PNG");
    }
    return at + 12 + length;
  }

  private static int type(byte[] png, int at) {
    return ByteBuffer.wrap(png).getInt(at + 4);
  }

  /// The four letters of a type as one number.
  private static int number(String type) {
    return ByteBuffer.wrap(type.getBytes(StandardCharsets.US_ASCII)).getInt();
  }

  private static Optional<String> keyword(byte[] png, int at) {
    int end = next(png, at) - 4;
    if (type(png, at) != INTERNATIONAL_TEXT && type(png, at) != TEXT) {
      return Optional.empty();
    }
    int from = at + 8;
    int to = PngText.zero(png, from, end);
    return Optional.of(new String(png, from, to - from, StandardCharsets.ISO_8859_1));
  }
}
