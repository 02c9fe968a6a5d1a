package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/// Empties the boxes of an MP4 that tell of its maker (ISO/IEC 14496-12): `udta`, `meta` and `uuid`
/// become `free` boxes full of zeros, and times of recording become zero.
///
/// Every box keeps its size, because the tables of a video count bytes from its beginning. What a
/// camera samples into a timed track beside the pictures is not looked for.
final class Mp4 {

  private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "free", "skip");
  private static final Set<String> CONTAINERS =
      Set.of("moov", "trak", "mdia", "minf", "stbl", "edts", "moof", "traf", "mvex");
  private static final Set<String> TIMED = Set.of("mvhd", "tkhd", "mdhd");

  private Mp4() {}

  static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    try (var file = new RandomAccessFile(to.toFile(), "rw")) {
      clean(file, 0, file.length());
    }
  }

  private static void clean(RandomAccessFile file, long begin, long end) throws IOException {
    for (var at = begin; at < end; ) {
      var box = Box.read(file, at, end);
      if (TELLING.contains(box.type)) empty(file, box);
      else if (CONTAINERS.contains(box.type)) clean(file, box.content, box.end);
      else if (TIMED.contains(box.type)) forgetTimes(file, box);
      at = box.end;
    }
  }

  private static void empty(RandomAccessFile file, Box box) throws IOException {
    file.seek(box.begin + 4);
    file.write("free".getBytes(ISO_8859_1));
    file.seek(box.content);
    zero(file, box.end - box.content);
  }

  /// Creation and modification: 32 bits each in version 0, 64 in version 1.
  private static void forgetTimes(RandomAccessFile file, Box box) throws IOException {
    file.seek(box.content);
    var length = file.readUnsignedByte() == 1 ? 16 : 8;
    if (box.content + 4 + length > box.end) throw new Damaged("a header too short");
    file.seek(box.content + 4);
    zero(file, length);
  }

  private static void zero(RandomAccessFile file, long count) throws IOException {
    var zeros = new byte[1 << 12];
    for (var left = count; left > 0; left -= zeros.length)
      file.write(zeros, 0, (int) Math.min(left, zeros.length));
  }

  private record Box(String type, long begin, long content, long end) {

    static Box read(RandomAccessFile file, long at, long limit) throws IOException {
      if (at + 8 > limit) throw new Damaged("a box breaks off");
      file.seek(at);
      var size = Integer.toUnsignedLong(file.readInt());
      var type = new byte[4];
      file.readFully(type);
      var content = at + (size == 1 ? 16 : 8);
      if (size == 1) size = file.readLong();
      var end = size == 0 ? limit : at + size;
      if (end < content || end > limit) throw new Damaged("a box of impossible size");
      return new Box(new String(type, ISO_8859_1), at, content, end);
    }
  }
}
