package org.laurel.openbadges;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.laurel.openbadges.json.Refused;

/// The bits of a status list as they are published: from the left of each byte, as gzip (Bitstring
/// Status List 1.0, 3.3 and 3.4).
final class StatusBits {
  private StatusBits() {}

  static BitSet of(byte[] bits) {
    return mirrored(BitSet.valueOf(bits));
  }

  static byte[] pack(BitSet set, int bytes, int level) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new Gzip(out, level)) {
      gzip.write(Arrays.copyOf(mirrored(set).toByteArray(), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// The specification counts from the left of each byte, [BitSet] from the right.
  private static BitSet mirrored(BitSet bits) {
    var mirrored = new BitSet(bits.size());
    bits.stream().forEach(index -> mirrored.set(index ^ 7));
    return mirrored;
  }

  static byte[] inflate(byte[] gzip, int most) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      byte[] bits = in.readNBytes(most + 1);
      if (bits.length > most) {
        throw new Refused(
            ".credentialSubject.encodedList", "inflates beyond " + most * 8L + " places");
      }
      return bits;
    } catch (IOException e) {
      throw new Refused(".credentialSubject.encodedList", "is not gzip");
    }
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }
}
