package org.laurel.files.traces;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/// Empties the elements of a WebM that tell of its maker: tags, attachments, chapters, title, date,
/// names of programs and tracks become `Void` elements of the same size (RFC 9559, RFC 8794 section
/// 11.3.1). One with more than pictures and sound in it is not followed.
final class Webm {

  private static final long SEGMENT = 0x18538067;
  private static final long INFO = 0x1549A966;
  private static final long CLUSTER = 0x1F43B675;
  private static final long TRACKS = 0x1654AE6B;
  private static final long TRACK = 0xAE;
  private static final long TRACK_TYPE = 0x83;
  private static final int SOUND = 2;

  /// Void, Tags, Attachments, Chapters; Title, DateUTC, MuxingApp, WritingApp, SegmentFilename.
  private static final Set<Long> TAGS =
      Set.of(
          0xECL,
          0x1254C367L,
          0x1941A469L,
          0x1043A770L,
          0x7BA9L,
          0x4461L,
          0x4D80L,
          0x5741L,
          0x7384L);

  /// Of a track: its name, and that of what made it.
  private static final Set<Long> NAMES = Set.of(0x536EL, 0x258688L);

  private final RandomAccessFile file;
  private final Set<Trace> traces;

  private Webm(RandomAccessFile file, Set<Trace> traces) {
    this.file = file;
    this.traces = traces;
  }

  static void copy(Path from, Path to, Set<Trace> traces) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    try (var file = new RandomAccessFile(to.toFile(), "rw")) {
      new Webm(file, traces).clean(0, file.length());
    } catch (EOFException early) {
      throw new Damaged("breaks off", early);
    }
  }

  private void clean(long begin, long end) throws IOException {
    for (var at = begin; at < end; ) {
      file.seek(at);
      var id = number(file, Marker.KEPT);
      var size = number(file, Marker.DROPPED);
      var content = file.getFilePointer();
      var isUnknown = isUnknown(size, content - at);
      var next = isUnknown ? end : content + size;
      if (next > end || next <= at) throw new Damaged("an element of impossible size");
      visit(id, at, content, next);
      // A cluster of a recording made live ends where the next one begins.
      at = isUnknown && id == CLUSTER ? content : next;
    }
  }

  private void visit(long id, long at, long content, long next) throws IOException {
    if (isTelling(id)) empty(file, at, next);
    else if (id == SEGMENT || id == INFO || id == TRACKS || id == TRACK) clean(content, next);
    else if (id == TRACK_TYPE) mustBeSeenOrHeard(content);
  }

  private boolean isTelling(long id) {
    return TAGS.contains(id) && traces.contains(Trace.WEBM_TAGS)
        || NAMES.contains(id) && traces.contains(Trace.WEBM_NAMES);
  }

  private void mustBeSeenOrHeard(long content) throws IOException {
    file.seek(content);
    if (file.readUnsignedByte() > SOUND) throw new Damaged("a track of words");
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
