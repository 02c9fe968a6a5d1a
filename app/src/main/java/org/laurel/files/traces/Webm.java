package org.laurel.files.traces;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/// Empties the elements of a WebM that tell of its maker: tags, attachments, title, date and names
/// of programs become `Void` elements of the same size (RFC 9559, RFC 8794 section 11.3.1).
final class Webm {

  private static final long SEGMENT = 0x18538067;
  private static final long INFO = 0x1549A966;
  private static final long CLUSTER = 0x1F43B675;

  /// Tags, Attachments; Title, DateUTC, MuxingApp, WritingApp, SegmentFilename.
  private static final Set<Long> TELLING =
      Set.of(0x1254C367L, 0x1941A469L, 0x7BA9L, 0x4461L, 0x4D80L, 0x5741L, 0x7384L);

  private Webm() {}

  static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    try (var file = new RandomAccessFile(to.toFile(), "rw")) {
      clean(file, 0, file.length());
    } catch (EOFException early) {
      throw new Damaged("breaks off", early);
    }
  }

  private static void clean(RandomAccessFile file, long begin, long end) throws IOException {
    for (var at = begin; at < end; ) {
      file.seek(at);
      var id = number(file, Marker.KEPT);
      var size = number(file, Marker.DROPPED);
      var content = file.getFilePointer();
      var next = isUnknown(size, content - at) ? end : content + size;
      if (next > end || next <= at) throw new Damaged("an element of impossible size");
      if (TELLING.contains(id)) empty(file, at, next);
      else if (id == SEGMENT || id == INFO) clean(file, content, next);
      // A recording made live has clusters of unknown size, and nothing telling after them.
      else if (id == CLUSTER && next == end) return;
      at = next;
    }
  }

  private enum Marker {
    KEPT,
    DROPPED
  }

  /// A number of one to eight bytes, whose first byte tells how many (RFC 8794 section 4).
  private static long number(RandomAccessFile file, Marker marker) throws IOException {
    var first = file.readUnsignedByte();
    var length = Integer.numberOfLeadingZeros(first) - 23;
    if (length > 8) throw new Damaged("no number");
    long value = marker == Marker.KEPT ? first : first & (0xFF >> length);
    for (var i = 1; i < length; i++) value = value << 8 | file.readUnsignedByte();
    return value;
  }

  /// All bits one: live recordings do not know their length (RFC 8794 section 6.2).
  private static boolean isUnknown(long size, long headerLength) {
    for (var bits = 7; bits <= 56; bits += 7)
      if (size == (1L << bits) - 1 && headerLength > bits / 7) return true;
    return false;
  }

  /// The smallest element is an id and a size of one byte each, and 0xEC is such an id.
  private static void empty(RandomAccessFile file, long at, long next) throws IOException {
    file.seek(at);
    var length = next - at;
    if (length < 10) {
      file.write(0xEC);
      file.write((int) (0x80 | length - 2));
      file.write(new byte[(int) length - 2]);
      return;
    }
    file.write(0xEC);
    file.writeLong(0x0100_0000_0000_0000L | length - 9);
    for (var left = length - 9; left > 0; left -= 4096)
      file.write(new byte[(int) Math.min(left, 4096)]);
  }
}
