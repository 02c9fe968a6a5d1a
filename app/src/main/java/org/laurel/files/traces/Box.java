package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A box of an MP4 (ISO/IEC 14496-12, 4.2): where it stands in its file.
///
/// @param content of its first byte behind size and type
record Box(String type, long begin, long content, long end) {

  private static final int LARGEST = 1 << 26;

  static List<Box> all(RandomAccessFile file, long begin, long end) throws IOException {
    var boxes = new ArrayList<Box>();
    for (var at = begin; at < end; at = boxes.getLast().end()) boxes.add(read(file, at, end));
    return boxes;
  }

  private static Box read(RandomAccessFile file, long at, long limit) throws IOException {
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

  List<Box> children(RandomAccessFile file) throws IOException {
    return all(file, content, end);
  }

  /// The box at the end of this way of types.
  Optional<Box> at(RandomAccessFile file, String... way) throws IOException {
    var box = this;
    for (var type : way) {
      var next = box.children(file).stream().filter(it -> it.type().equals(type)).findFirst();
      if (next.isEmpty()) return next;
      box = next.get();
    }
    return Optional.of(box);
  }

  ByteBuffer bytes(RandomAccessFile file) throws IOException {
    if (end - content > LARGEST) throw new Damaged("a table of impossible size");
    var bytes = new byte[(int) (end - content)];
    file.seek(content);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  /// Keeps the size, because the tables of a video count bytes from its beginning.
  void empty(RandomAccessFile file) throws IOException {
    file.seek(begin + 4);
    file.write("free".getBytes(ISO_8859_1));
    zero(file, content, end);
  }

  static void zero(RandomAccessFile file, long begin, long end) throws IOException {
    var zeros = new byte[1 << 12];
    file.seek(begin);
    for (var left = end - begin; left > 0; left -= zeros.length)
      file.write(zeros, 0, (int) Math.min(left, zeros.length));
  }
}
