package org.laurel.openbadges.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Lines one after the other in some bytes; there is one more end than lines, and the first is 0.
record Lines(byte[] bytes, int[] ends) {
  static Lines of(Stream<byte[]> lines) {
    List<byte[]> all = lines.toList();
    var text = new Text(1 << 14);
    int[] ends = new int[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      text.add(all.get(i));
      ends[i + 1] = text.end();
    }
    return new Lines(text.copy(), ends);
  }

  int count() {
    return ends.length - 1;
  }

  int compare(int line, Lines other, int otherLine) {
    return Arrays.compareUnsigned(
        bytes,
        ends[line],
        ends[line + 1],
        other.bytes,
        other.ends[otherLine],
        other.ends[otherLine + 1]);
  }

  /// How many lines come before every line that begins like this; the lines must be in order.
  int before(byte[] beginning) {
    int count = 0;
    while (count < count()
        && Arrays.compareUnsigned(
                bytes, ends[count], ends[count + 1], beginning, 0, beginning.length)
            < 0) {
      count++;
    }
    return count;
  }
}
