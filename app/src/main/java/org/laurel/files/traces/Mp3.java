package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Cuts ID3 (versions 1 and 2, at either end), APE and Lyrics3 tags off the sound.
final class Mp3 {

  private static final int ID3V1 = 128;
  private static final int HEADER = 10;
  private static final int APE = 32;
  private static final int LYRICS = 9;
  private static final int LYRICS_SIZE = 6;

  private Mp3() {}

  static void copy(Path from, Path to, Set<Trace> traces) throws IOException {
    try (var file = new RandomAccessFile(from.toFile(), "r");
        var output = Files.newByteChannel(to, java.nio.file.StandardOpenOption.WRITE)) {
      var begin = traces.contains(Trace.SOUND_FRONT) ? begin(file, 0) : 0;
      var end = traces.contains(Trace.SOUND_END) ? end(file, file.length()) : file.length();
      if (begin >= end) throw new Damaged("no sound");
      file.seek(begin);
      var sound = Channels.newInputStream(file.getChannel());
      var buffer = new byte[1 << 16];
      for (var left = end - begin; left > 0; ) {
        var read = sound.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) throw new Damaged("breaks off");
        output.write(java.nio.ByteBuffer.wrap(buffer, 0, read));
        left -= read;
      }
    }
  }

  private static long begin(RandomAccessFile file, long at) throws IOException {
    return is(file, at, "ID3") ? begin(file, at + id3Length(file, at)) : at;
  }

  /// Tags at the end stand behind one another, in any order.
  private static long end(RandomAccessFile file, long end) throws IOException {
    if (is(file, end - ID3V1, "TAG")) return end(file, end - ID3V1);
    if (is(file, end - HEADER, "3DI"))
      return end(file, end - id3Length(file, end - HEADER) - HEADER);
    if (is(file, end - LYRICS, "LYRICS200"))
      return end(file, end - LYRICS - LYRICS_SIZE - lyricsLength(file, end - LYRICS));
    if (is(file, end - APE, "APETAGEX")) return end(file, end - apeLength(file, end - APE));
    return end;
  }

  private static boolean is(RandomAccessFile file, long at, String word) throws IOException {
    if (at < 0 || at + word.length() > file.length()) return false;
    var bytes = new byte[word.length()];
    file.seek(at);
    file.readFully(bytes);
    return new String(bytes, ISO_8859_1).equals(word);
  }

  /// Four bytes of seven bits each (ID3v2.4 section 3.1), and a footer where a flag says so.
  private static long id3Length(RandomAccessFile file, long at) throws IOException {
    if (at + HEADER > file.length()) throw new Damaged("breaks off");
    file.seek(at + 5);
    var footer = (file.readUnsignedByte() & 0x10) == 0 ? 0 : HEADER;
    var length = 0L;
    for (var i = 0; i < 4; i++) length = length << 7 | file.readUnsignedByte() & 0x7F;
    return HEADER + length + footer;
  }

  /// Six digits before the end mark count what is before them (Lyrics3 v2).
  private static long lyricsLength(RandomAccessFile file, long mark) throws IOException {
    var digits = new byte[LYRICS_SIZE];
    file.seek(Math.max(0, mark - LYRICS_SIZE));
    file.readFully(digits);
    var length = new String(digits, ISO_8859_1);
    if (!length.matches("\\d+")) throw new Damaged("lyrics of no length");
    return Long.parseLong(length);
  }

  /// Little-endian, the footer included and the header not (APEv2).
  private static long apeLength(RandomAccessFile file, long at) throws IOException {
    file.seek(at + 12);
    var length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
    file.seek(at + 20);
    var hasHeader = (Integer.reverseBytes(file.readInt()) & 0x80000000) != 0;
    return Math.max(APE, length) + (hasHeader ? APE : 0);
  }
}
