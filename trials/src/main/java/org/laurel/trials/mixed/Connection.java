package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laurel.trials.BadInput;

/// Which levels hang together: union-find over the rows, where two blocks meet that share a leaf.
///
/// @param firstBlock where the blocks of each grouping begin
/// @param sizes how many coefficients of blocks each component has
record Connection(int[] firstBlock, Block[] blocks, int[] sizes) {
  private static final int MOST_CROSSED = 12_000;

  static Connection of(List<GroupTerm> terms) {
    int[] firstBlock = new int[terms.size()];
    int count = 0;
    for (int f = 1; f < terms.size(); f++) {
      firstBlock[f] = count;
      count += terms.get(f).group().size();
    }
    int[] parent = new int[count];
    Arrays.setAll(parent, i -> i);
    join(terms, firstBlock, parent);
    return place(terms, firstBlock, parent);
  }

  private static void join(List<GroupTerm> terms, int[] firstBlock, int[] parent) {
    int[] leafCodes = terms.get(0).group().codes();
    int[] last = new int[terms.get(0).group().size()];
    Arrays.fill(last, -1);
    for (int f = 1; f < terms.size(); f++) {
      int[] codes = terms.get(f).group().codes();
      for (int i = 0; i < codes.length; i++) {
        int block = firstBlock[f] + codes[i];
        int before = last[leafCodes[i]];
        if (before >= 0 && before != block) {
          parent[root(parent, block)] = root(parent, before);
        }
        last[leafCodes[i]] = block;
      }
    }
  }

  private static int root(int[] parent, int start) {
    int at = start;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static Connection place(List<GroupTerm> terms, int[] firstBlock, int[] parent) {
    Block[] blocks = new Block[parent.length];
    int[] componentOfRoot = new int[parent.length];
    int[] sizes = new int[Math.max(1, parent.length)];
    Arrays.fill(componentOfRoot, -1);
    int count = 0;
    for (int f = 1; f < terms.size(); f++) {
      for (int level = 0; level < terms.get(f).group().size(); level++) {
        int root = root(parent, firstBlock[f] + level);
        if (componentOfRoot[root] < 0) {
          componentOfRoot[root] = count++;
        }
        int component = componentOfRoot[root];
        blocks[firstBlock[f] + level] =
            new Block(f, level, component, sizes[component], terms.get(f).width());
        sizes[component] += terms.get(f).width();
      }
    }
    int[] used = Arrays.copyOf(sizes, Math.max(1, count));
    if (Arrays.stream(used).max().orElse(0) > MOST_CROSSED) {
      throw new BadInput(
          "more than %d crossed levels hang together, which is more than fits"
              .formatted(MOST_CROSSED));
    }
    return new Connection(firstBlock, blocks, used);
  }

  /// The number of the block of one level of one grouping.
  int number(int term, int level) {
    return firstBlock[term] + level;
  }

  List<List<Block>> byComponent() {
    List<List<Block>> result = new ArrayList<>();
    for (int c = 0; c < sizes.length; c++) {
      result.add(new ArrayList<>());
    }
    for (Block block : blocks) {
      result.get(block.component()).add(block);
    }
    return result;
  }
}
