package org.laurel.files.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Writes the color profile of a PNG anew, under a name that says nothing (third edition,
/// 11.3.2.3).
final class PngProfile {

  static final String CHUNK = "iCCP";
  private static final int LONGEST_NAME = 79;
  private static final int LARGEST = 1 << 22;

  private PngProfile() {}

  static String copy(DataInputStream from, OutputStream to, int length) throws IOException {
    if (length > LARGEST) throw new Damaged("a color profile too large");
    var chunk = new byte[length];
    from.readFully(chunk);
    from.readInt();
    var profile = ColorProfile.withoutWords(profile(chunk));
    if (profile.length == 0) return CHUNK;
    var content = new ByteArrayOutputStream();
    content.writeBytes((CHUNK + "ICC\0\0").getBytes(ISO_8859_1));
    try (var deflated = new DeflaterOutputStream(content)) {
      deflated.write(profile);
    }
    write(new DataOutputStream(to), content.toByteArray());
    return CHUNK;
  }

  /// Behind its name, a zero and the number of the method.
  private static byte[] profile(byte[] chunk) throws IOException {
    var name = 0;
    while (name < Math.min(chunk.length, LONGEST_NAME) && chunk[name] != 0) name++;
    var compressed = new ByteArrayInputStream(chunk);
    compressed.skip(name + 2L);
    try (var profile = new InflaterInputStream(compressed)) {
      return profile.readNBytes(LARGEST);
    } catch (ZipException | EOFException unreadable) {
      return new byte[0];
    }
  }

  private static void write(DataOutputStream to, byte[] named) throws IOException {
    var sum = new CRC32();
    sum.update(named);
    to.writeInt(named.length - CHUNK.length());
    to.write(named);
    to.writeInt((int) sum.getValue());
  }
}
