package org.laurel.audit.tree;

import java.util.ArrayList;
import java.util.List;

/// Builds the proofs of RFC 6962, 2.1.1 and 2.1.2, and the roots they lead to.
public record Proofs(Nodes nodes) {

  /// Of the first `size` leaves.
  public Hash root(long size) {
    return size == 0 ? Hash.NOTHING : root(0, size);
  }

  /// The hashes beside the way from a leaf up to the root.
  ///
  /// @param leaf from 0, below `size`
  public List<Hash> inclusion(long leaf, long size) {
    var path = new ArrayList<Hash>();
    include(leaf, 0, size, path);
    return path;
  }

  private void include(long leaf, long from, long to, List<Hash> path) {
    if (to - from == 1) return;
    var middle = from + split(to - from);
    if (leaf < middle) {
      include(leaf, from, middle, path);
      path.add(root(middle, to));
    } else {
      include(leaf, middle, to, path);
      path.add(root(from, middle));
    }
  }

  /// What shows that a smaller tree is the beginning of a larger one.
  ///
  /// @param smaller from 0 to `size`; nothing has to be shown at both ends
  public List<Hash> consistency(long smaller, long size) {
    var path = new ArrayList<Hash>();
    if (smaller > 0 && smaller < size) cover(smaller, 0, size, true, path);
    return path;
  }

  /// @param known whether the reader has the root of this part already
  private void cover(long smaller, long from, long to, boolean known, List<Hash> path) {
    if (smaller == to) {
      if (!known) path.add(root(from, to));
      return;
    }
    var middle = from + split(to - from);
    if (smaller <= middle) {
      cover(smaller, from, middle, known, path);
      path.add(root(middle, to));
    } else {
      cover(smaller, middle, to, false, path);
      path.add(root(from, middle));
    }
  }

  private Hash root(long from, long to) {
    var length = to - from;
    if (Long.bitCount(length) == 1) {
      var level = Long.numberOfTrailingZeros(length);
      return nodes.at(level, from >> level);
    }
    var middle = from + split(length);
    return root(from, middle).with(root(middle, to));
  }

  /// The largest power of two below a length.
  private static long split(long length) {
    return Long.highestOneBit(length - 1);
  }
}
