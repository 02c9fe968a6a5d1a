package org.laurel.audit.tree;

import java.util.Arrays;

/// Up to 256 neighbouring nodes of one level, as logs keep and publish them (C2SP tlog-tiles): a
/// million leaves take four thousand tiles, and each proof needs a handful.
///
/// @param level counts in steps of eight levels of the tree
/// @param hashes one after another, 32 bytes each
public record Tile(int level, long index, byte[] hashes) {

  public static final int WIDTH = 256;
  public static final int STEP = 8;

  public static Tile empty(int level, long index) {
    return new Tile(level, index, new byte[0]);
  }

  public int size() {
    return hashes.length / Hash.LENGTH;
  }

  public boolean isFull() {
    return size() == WIDTH;
  }

  Tile with(Hash next) {
    var longer = Arrays.copyOf(hashes, hashes.length + Hash.LENGTH);
    System.arraycopy(next.bytes(), 0, longer, hashes.length, Hash.LENGTH);
    return new Tile(level, index, longer);
  }

  /// The root over these neighbours.
  ///
  /// @param many a power of two
  Hash root(int from, int many) {
    if (many == 1) return at(from);
    var half = many / 2;
    return root(from, half).with(root(from + half, half));
  }

  Hash root() {
    return root(0, WIDTH);
  }

  private Hash at(int place) {
    var begin = place * Hash.LENGTH;
    return Hash.ofBytes(Arrays.copyOfRange(hashes, begin, begin + Hash.LENGTH));
  }
}
