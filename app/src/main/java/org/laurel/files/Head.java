package org.laurel.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// The two ends of a file, which tell most about it.
///
/// @param bytes at most the first 64 KiB
/// @param tail at most the last 66 KiB
record Head(byte[] bytes, byte[] tail) {

  private static final int MOST = 1 << 16;
  private static final int LONGEST_ZIP_END = 22 + 0xFFFF;

  static Head of(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var bytes = new byte[(int) Math.min(MOST, file.length())];
      file.readFully(bytes);
      var tail = new byte[(int) Math.min(LONGEST_ZIP_END, file.length())];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      return new Head(bytes, tail);
    }
  }

  boolean startsWith(String signature) {
    return new String(bytes, 0, Math.min(bytes.length, signature.length()), ISO_8859_1)
        .equals(signature);
  }

  /// Only in the first 4 KiB, where formats name themselves.
  boolean contains(String word) {
    return new String(bytes, 0, Math.min(bytes.length, 4096), ISO_8859_1).contains(word);
  }

  /// Whether its first box names a brand other than QuickTime's (ISO/IEC 14496-12 section 4.3).
  boolean isMp4() {
    var begin = new String(bytes, 0, Math.min(bytes.length, 12), ISO_8859_1);
    return begin.startsWith("ftyp", 4) && !begin.endsWith("qt  ");
  }

  /// Whether it may be one; what it is, only [Inspection] says.
  boolean isVideo() {
    return isMp4() || contains("webm");
  }

  boolean tailContains(String word) {
    return new String(tail, ISO_8859_1).contains(word);
  }

  /// Whether a browser could take it for a page: a `<` first, then a name, `!` or `?`.
  boolean startsLikeMarkup() {
    var at = startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    while (at < bytes.length && Character.isWhitespace(bytes[at])) at++;
    return at + 1 < bytes.length
        && bytes[at] == '<'
        && (Character.isLetter(bytes[at + 1]) || bytes[at + 1] == '!' || bytes[at + 1] == '?');
  }

  /// Whether it can also be read as an archive: a directory of one ends exactly where it ends
  /// (APPNOTE 6.3.10, section 4.3.16).
  boolean endsAsZip() {
    for (var at = tail.length - 22; at >= 0; at--)
      if (tail[at] == 'P'
          && tail[at + 1] == 'K'
          && tail[at + 2] == 5
          && tail[at + 3] == 6
          && at + 22 + (tail[at + 20] & 0xFF) + ((tail[at + 21] & 0xFF) << 8) == tail.length)
        return true;
    return false;
  }
}
