package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/// Splices a PNG (third edition, section 5): chunks that draw the picture stay, byte for byte;
/// text, EXIF, time, words in a color profile and whatever follows the end go.
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final Set<String> DRAWING =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private Png() {}

  static void copy(DataInputStream from, OutputStream to, Set<Trace> traces) throws IOException {
    var signature = new byte[SIGNATURE.length];
    from.readFully(signature);
    if (!java.util.Arrays.equals(signature, SIGNATURE)) throw new Damaged("no PNG");
    to.write(signature);
    for (var name = ""; !name.equals("IEND"); ) name = copyChunk(from, to, traces);
  }

  private static String copyChunk(DataInputStream from, OutputStream to, Set<Trace> traces)
      throws IOException {
    var length = from.readInt();
    if (length < 0) throw new Damaged("a chunk of no length");
    var type = new byte[4];
    from.readFully(type);
    var name = new String(type, ISO_8859_1);
    if (name.equals(PngProfile.CHUNK) && traces.contains(Trace.COLOR_NAMES))
      return PngProfile.copy(from, to, length);
    var stays = DRAWING.contains(name) || !traces.contains(Trace.CHUNKS);
    if (stays) to.write(ByteBuffer.allocate(8).putInt(length).put(type).array());
    copyBytes(from, stays ? to : OutputStream.nullOutputStream(), length + 4L);
    return name;
  }

  private static void copyBytes(DataInputStream from, OutputStream to, long count)
      throws IOException {
    var buffer = new byte[1 << 13];
    for (var left = count; left > 0; ) {
      var part = (int) Math.min(left, buffer.length);
      from.readFully(buffer, 0, part);
      to.write(buffer, 0, part);
      left -= part;
    }
  }
}
