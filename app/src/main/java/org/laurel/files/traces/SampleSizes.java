package org.laurel.files.traces;

import java.nio.ByteBuffer;

/// How long the samples of a track are, one after the other (ISO/IEC 14496-12, 8.7.3).
final class SampleSizes {

  private final ByteBuffer table;
  private int next;

  /// @param table the content of its `stsz`
  SampleSizes(ByteBuffer table) {
    this.table = table;
  }

  /// The length of the next samples together, in bytes.
  ///
  /// @throws IndexOutOfBoundsException where the table has no more
  long next(int count) {
    var same = Integer.toUnsignedLong(table.getInt(4));
    if (same > 0) return same * Integer.toUnsignedLong(count);
    var all = 0L;
    for (var i = 0; i < count; i++) all += Integer.toUnsignedLong(table.getInt(12 + next++ * 4));
    return all;
  }
}
