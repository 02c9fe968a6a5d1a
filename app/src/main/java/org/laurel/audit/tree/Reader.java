package org.laurel.audit.tree;

import java.util.Iterator;
import java.util.List;

/// Checks proofs as anybody does who keeps the heads of a log and not the log (RFC 9162, 2.1.3.2
/// and 2.1.4.2).
public final class Reader {

  private Reader() {}

  public static boolean includes(Hash leaf, long number, long size, List<Hash> path, Hash root) {
    if (number >= size) return false;
    var place = number;
    var last = size - 1;
    var hash = leaf;
    for (var next : path) {
      if (last == 0) return false;
      if (place % 2 == 1 || place == last) {
        hash = next.with(hash);
        var shift = Long.numberOfTrailingZeros(place);
        place >>= shift;
        last >>= shift;
      } else {
        hash = hash.with(next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /// @param smaller at least 1 and at most `size`
  public static boolean grew(long smaller, Hash before, long size, Hash after, List<Hash> path) {
    if (smaller == size) return path.isEmpty() && before.equals(after);
    if (smaller < 1 || smaller > size || path.isEmpty()) return false;
    Iterator<Hash> hashes = path.iterator();
    var first = Long.bitCount(smaller) == 1 ? before : hashes.next();
    return climb(smaller - 1, size - 1, first, hashes, before, after);
  }

  private static boolean climb(
      long smaller, long size, Hash first, Iterator<Hash> path, Hash before, Hash after) {
    var shift = Long.numberOfTrailingZeros(~smaller);
    var place = smaller >> shift;
    var last = size >> shift;
    var old = first;
    var young = first;
    while (path.hasNext()) {
      var next = path.next();
      if (last == 0) return false;
      if (place % 2 == 1 || place == last) {
        old = next.with(old);
        young = next.with(young);
        var up = Long.numberOfTrailingZeros(place);
        place >>= up;
        last >>= up;
      } else {
        young = young.with(next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(before) && young.equals(after);
  }
}
