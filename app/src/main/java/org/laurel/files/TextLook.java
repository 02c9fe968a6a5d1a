package org.laurel.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells plain text from what only looks like it.
final class TextLook {

  private static final int MOST = 5_000_000;

  private TextLook() {}

  /// Whether it is UTF-8 from end to end, without the byte that no text has.
  static boolean isPlain(Path file) throws IOException {
    if (Files.size(file) > MOST) return false;
    try {
      return UTF_8
          .newDecoder()
          .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
          .chars()
          .noneMatch(it -> it == 0);
    } catch (CharacterCodingException notText) {
      return false;
    }
  }
}
