package org.laurel.openbadges.rdf;

import java.security.MessageDigest;

/// Merges lines into others that are in order, and digests them, each line once.
final class Merge {
  private final MessageDigest sha256;
  private final Lines fixed;
  private final int opening;
  private final int[] hints;
  private final Lines filled;

  /// @param opening how many fixed lines the digest has seen, since none can come before them
  Merge(MessageDigest begun, Lines fixed, int opening, int[] hints, Lines filled) {
    this.sha256 = begun;
    this.fixed = fixed;
    this.opening = opening;
    this.hints = hints;
    this.filled = filled;
  }

  byte[] digest() {
    int done = opening;
    int before = -1;
    for (int line : order()) {
      int place = place(line, done);
      update(fixed, done, place);
      done = place;
      boolean known = place < fixed.count() && fixed.compare(place, filled, line) == 0;
      if (!known && (before < 0 || compare(before, line) != 0)) {
        update(filled, line, line + 1);
      }
      before = line;
    }
    update(fixed, done, fixed.count());
    return sha256.digest();
  }

  private void update(Lines lines, int from, int to) {
    if (from < to) {
      sha256.update(lines.bytes(), lines.ends()[from], lines.ends()[to] - lines.ends()[from]);
    }
  }

  private int[] order() {
    int[] lines = new int[filled.count()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = i;
    }
    IntSort.sort(lines, 0, lines.length, this::compare);
    return lines;
  }

  /// How many fixed lines come before this one; most of the time as many as the last time.
  private int place(int line, int from) {
    int hint = Math.max(hints[line], from);
    boolean after = hint == from || fixed.compare(hint - 1, filled, line) < 0;
    boolean before = hint == fixed.count() || fixed.compare(hint, filled, line) >= 0;
    if (after && before) {
      return hint;
    }
    int place = search(line, from);
    hints[line] = place;
    return place;
  }

  private int search(int line, int from) {
    int low = from;
    int high = fixed.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fixed.compare(middle, filled, line) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int a, int b) {
    return filled.compare(a, filled, b);
  }
}
