package org.laurel.openbadges.rdf;

import java.security.MessageDigest;
import java.util.Arrays;

/// Merges two sorted runs of lines into a digest, each line once.
final class Merge {
  private final MessageDigest sha256 = Contexts.sha256();
  private final byte[] fixed;
  private final int[] begins;
  private final int[] hints;
  private final byte[] filled;
  private final int[] ends;

  Merge(byte[] fixed, int[] begins, int[] hints, byte[] filled, int[] ends) {
    this.fixed = fixed;
    this.begins = begins;
    this.hints = hints;
    this.filled = filled;
    this.ends = ends;
  }

  byte[] digest() {
    int done = 0;
    int before = -1;
    for (int line : order()) {
      int place = place(line, done);
      sha256.update(fixed, begins[done], begins[place] - begins[done]);
      done = place;
      boolean known = place < begins.length - 1 && compareFixed(place, line) == 0;
      if (!known && (before < 0 || compare(before, line) != 0)) {
        sha256.update(filled, ends[line], ends[line + 1] - ends[line]);
      }
      before = line;
    }
    sha256.update(fixed, begins[done], fixed.length - begins[done]);
    return sha256.digest();
  }

  /// The filled lines in order, by insertion: they stand nearly in order already.
  private int[] order() {
    int[] lines = new int[ends.length - 1];
    for (int i = 0; i < lines.length; i++) {
      int at = i;
      while (at > 0 && compare(lines[at - 1], i) > 0) {
        lines[at] = lines[--at];
      }
      lines[at] = i;
    }
    return lines;
  }

  /// How many fixed lines come before this one; most of the time as many as the last time.
  private int place(int line, int from) {
    int hint = hints[line];
    boolean after = hint == 0 || compareFixed(hint - 1, line) < 0;
    boolean before = hint == begins.length - 1 || compareFixed(hint, line) >= 0;
    if (hint >= from && after && before) {
      return hint;
    }
    int place = search(line, from);
    hints[line] = place;
    return place;
  }

  private int search(int line, int from) {
    int low = from;
    int high = begins.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareFixed(middle, line) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compareFixed(int fixedLine, int line) {
    return Arrays.compareUnsigned(
        fixed, begins[fixedLine], begins[fixedLine + 1], filled, ends[line], ends[line + 1]);
  }

  private int compare(int a, int b) {
    return Arrays.compareUnsigned(filled, ends[a], ends[a + 1], filled, ends[b], ends[b + 1]);
  }
}
