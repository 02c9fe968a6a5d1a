package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Splices a JPEG (ITU-T T.81 annex B): what a decoder needs stays, byte for byte; EXIF, XMP, IPTC,
/// comments, thumbnails and whatever follows the end of the picture go.
///
/// A camera that was held upright says so in EXIF. A picture that would otherwise lie on its side
/// keeps an EXIF segment that holds its orientation and nothing else.
final class Jpeg {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;

  private Jpeg() {}

  static void copy(DataInputStream from, OutputStream to) throws IOException {
    if (from.readUnsignedByte() != 0xFF || from.readUnsignedByte() != START)
      throw new Damaged("no JPEG");
    to.write(0xFF);
    to.write(START);
    for (var marker = nextMarker(from); marker != END; ) {
      var segment = new byte[from.readUnsignedShort() - 2];
      from.readFully(segment);
      write(to, marker, segment);
      marker = marker == SCAN ? copyScan(from, to) : nextMarker(from);
    }
    to.write(0xFF);
    to.write(END);
  }

  private static int nextMarker(DataInputStream from) throws IOException {
    if (from.readUnsignedByte() != 0xFF) throw new Damaged("no marker where one must be");
    var marker = 0xFF;
    while (marker == 0xFF) marker = from.readUnsignedByte();
    return marker;
  }

  private static void write(OutputStream to, int marker, byte[] segment) throws IOException {
    if (marker == 0xE1) writeSegment(to, marker, Orientation.only(segment));
    else if (!isTrace(marker, segment)) writeSegment(to, marker, segment);
  }

  private static void writeSegment(OutputStream to, int marker, byte[] segment) throws IOException {
    if (marker == 0xE1 && segment.length == 0) return;
    to.write(0xFF);
    to.write(marker);
    to.write(segment.length + 2 >> 8);
    to.write(segment.length + 2);
    to.write(segment);
  }

  /// Of the application segments a decoder needs JFIF's density, the color profile and Adobe's
  /// color transform.
  private static boolean isTrace(int marker, byte[] segment) {
    return switch (marker) {
      case COMMENT -> true;
      case 0xE0 -> !begins(segment, "JFIF\0");
      case 0xE2 -> !begins(segment, "ICC_PROFILE\0");
      case 0xEE -> !begins(segment, "Adobe");
      default -> marker >= 0xE1 && marker <= 0xEF;
    };
  }

  static boolean begins(byte[] segment, String word) {
    return new String(segment, 0, Math.min(segment.length, word.length()), ISO_8859_1).equals(word);
  }

  /// Copies entropy-coded data up to the next marker; 0xFF00 and restart markers belong to it.
  private static int copyScan(DataInputStream from, OutputStream to) throws IOException {
    while (true) {
      var next = from.readUnsignedByte();
      if (next != 0xFF) {
        to.write(next);
        continue;
      }
      while (next == 0xFF) next = from.readUnsignedByte();
      if (next != 0 && (next < 0xD0 || next > 0xD7)) return next;
      to.write(0xFF);
      to.write(next);
    }
  }
}
