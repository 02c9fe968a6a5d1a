package org.laurel.audit.tree;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/// A tree kept in tiles: finds its nodes, and grows.
public final class Tiles implements Nodes {

  private final BiFunction<Integer, Long, Tile> kept;
  private final Map<Place, Tile> read = new HashMap<>();
  private final Map<Place, Tile> written = new LinkedHashMap<>();

  private record Place(int level, long index) {}

  /// @param kept finds a tile by its level and index, empty if there is none yet
  public Tiles(BiFunction<Integer, Long, Tile> kept) {
    this.kept = kept;
  }

  @Override
  public Hash at(int level, long index) {
    var inside = level % Tile.STEP;
    var first = index << inside;
    return tile(level / Tile.STEP, first / Tile.WIDTH)
        .root((int) (first % Tile.WIDTH), 1 << inside);
  }

  /// @param size how many leaves there are before this one
  public void add(long size, Hash leaf) {
    append(0, size, leaf);
  }

  /// A tile that is full becomes a node of the tile above it.
  private void append(int level, long index, Hash node) {
    var tile = tile(level, index / Tile.WIDTH).with(node);
    var place = new Place(level, tile.index());
    read.put(place, tile);
    written.put(place, tile);
    if (tile.isFull()) append(level + 1, tile.index(), tile.root());
  }

  /// Every tile that has grown.
  public Collection<Tile> written() {
    return written.values();
  }

  private Tile tile(int level, long index) {
    return read.computeIfAbsent(new Place(level, index), _ -> kept.apply(level, index));
  }
}
