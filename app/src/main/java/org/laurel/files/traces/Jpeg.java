package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;

/// Splices a JPEG (ITU-T T.81 annex B): what a decoder needs stays; EXIF, XMP, IPTC, comments,
/// thumbnails, words in color profiles and whatever follows the end of the picture go.
///
/// A camera that was held upright says so in EXIF. A picture that would otherwise lie on its side
/// keeps an EXIF segment that holds its orientation and nothing else.
final class Jpeg {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;

  private static final String JFIF = "JFIF\0";
  private static final int JFIF_LENGTH = 14;
  private static final String ADOBE = "Adobe";
  private static final int ADOBE_LENGTH = 12;
  private static final String PROFILE = "ICC_PROFILE\0\1\1";

  private Jpeg() {}

  static void copy(DataInputStream from, OutputStream to, Set<Trace> traces) throws IOException {
    if (from.readUnsignedByte() != 0xFF || from.readUnsignedByte() != START)
      throw new Damaged("no JPEG");
    to.write(0xFF);
    to.write(START);
    for (var marker = nextMarker(from); marker != END; ) {
      var segment = new byte[from.readUnsignedShort() - 2];
      from.readFully(segment);
      write(to, marker, cleaned(marker, segment, traces));
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

  /// Empty when all of it is a trace. Of the application segments a decoder needs JFIF's density
  /// without its thumbnail, the color profile and Adobe's color transform.
  private static byte[] cleaned(int marker, byte[] segment, Set<Trace> traces) {
    if (isDrawing(marker)) return segment;
    if (marker == 0xE1) return traces.contains(Trace.CAMERA) ? Orientation.only(segment) : segment;
    if (marker == 0xE2 && begins(segment, PROFILE))
      return traces.contains(Trace.COLOR_NAMES) ? anonymous(segment) : segment;
    if (!traces.contains(Trace.CAPTIONS)) return segment;
    if (marker == 0xE0 && begins(segment, JFIF)) return withoutThumbnail(segment);
    return marker == 0xEE && begins(segment, ADOBE)
        ? Arrays.copyOf(segment, ADOBE_LENGTH)
        : new byte[0];
  }

  /// Frames, tables, scans and intervals.
  private static boolean isDrawing(int marker) {
    return marker >= 0xC0 && marker <= 0xDF && marker != 0xC8;
  }

  private static byte[] withoutThumbnail(byte[] segment) {
    var density = Arrays.copyOf(segment, JFIF_LENGTH);
    density[JFIF_LENGTH - 1] = 0;
    density[JFIF_LENGTH - 2] = 0;
    return density;
  }

  private static byte[] anonymous(byte[] segment) {
    var begin = PROFILE.length();
    var profile = ColorProfile.withoutWords(Arrays.copyOfRange(segment, begin, segment.length));
    if (profile.length == 0) return profile;
    System.arraycopy(profile, 0, segment, begin, profile.length);
    return segment;
  }

  private static void write(OutputStream to, int marker, byte[] segment) throws IOException {
    if (segment.length == 0) return;
    to.write(0xFF);
    to.write(marker);
    to.write(segment.length + 2 >> 8);
    to.write(segment.length + 2);
    to.write(segment);
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
