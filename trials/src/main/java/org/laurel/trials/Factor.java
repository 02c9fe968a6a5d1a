package org.laurel.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A grouping of rows: each row's code points into the levels, or is [#MISSING].
public record Factor(String name, List<String> levels, int[] codes) {
  public static final int MISSING = -1;

  /// The one level of the other factor in which each level lies, or null where a level lies in
  /// several, or a row has none, or a level no row.
  public int @Nullable [] within(Factor other) {
    int[] found = new int[levels.size()];
    Arrays.fill(found, MISSING);
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] < 0 || other.codes[i] < 0) {
        return null;
      }
      int before = found[codes[i]];
      if (before >= 0 && before != other.codes[i]) {
        return null;
      }
      found[codes[i]] = other.codes[i];
    }
    return Arrays.stream(found).anyMatch(level -> level < 0) ? null : found;
  }

  /// The combinations of two factors that occur, as `a:b`, in the order of their levels.
  public Factor interact(Factor other) {
    int[] holders = within(other);
    return holders == null ? combine(other) : rename(other, holders);
  }

  private Factor rename(Factor other, int[] holders) {
    List<String> names = new ArrayList<>(holders.length);
    for (int level = 0; level < holders.length; level++) {
      names.add(levels.get(level) + ":" + other.levels.get(holders[level]));
    }
    return new Factor(name + ":" + other.name, names, codes);
  }

  private Factor combine(Factor other) {
    int width = other.levels.size();
    long[] pairs = new long[codes.length];
    for (int i = 0; i < pairs.length; i++) {
      boolean known = codes[i] >= 0 && other.codes[i] >= 0;
      pairs[i] = known ? (long) codes[i] * width + other.codes[i] : MISSING;
    }
    long[] distinct = distinct(pairs);
    List<String> names = new ArrayList<>();
    for (long pair : distinct) {
      names.add(levels.get((int) (pair / width)) + ":" + other.levels.get((int) (pair % width)));
    }
    int[] combined = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      boolean again = i > 0 && pairs[i] == pairs[i - 1];
      combined[i] =
          again
              ? combined[i - 1]
              : pairs[i] < 0 ? MISSING : Arrays.binarySearch(distinct, pairs[i]);
    }
    return new Factor(name + ":" + other.name, names, combined);
  }

  /// The pairs that occur, in order; runs of one pair, as sorted files have them, are looked at
  /// once.
  private static long[] distinct(long[] pairs) {
    return IntStream.range(0, pairs.length)
        .filter(i -> pairs[i] >= 0 && (i == 0 || pairs[i] != pairs[i - 1]))
        .mapToLong(i -> pairs[i])
        .sorted()
        .distinct()
        .toArray();
  }

  /// How many rows each pair of levels has.
  public int[][] counts(Factor other) {
    int[][] counts = new int[levels.size()][other.levels.size()];
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] >= 0 && other.codes[i] >= 0) {
        counts[codes[i]][other.codes[i]]++;
      }
    }
    return counts;
  }

  /// The rows named, with the levels that still occur.
  public Factor pick(int[] rows) {
    int[] rename = new int[levels.size()];
    for (int row : rows) {
      if (codes[row] >= 0) {
        rename[codes[row]] = 1;
      }
    }
    List<String> kept = new ArrayList<>();
    for (int level = 0; level < rename.length; level++) {
      boolean used = rename[level] == 1;
      rename[level] = kept.size();
      if (used) {
        kept.add(levels.get(level));
      }
    }
    int[] picked =
        Arrays.stream(rows).map(row -> codes[row] < 0 ? MISSING : rename[codes[row]]).toArray();
    return new Factor(name, kept, picked);
  }

  public int size() {
    return levels.size();
  }

  /// Row numbers by level: those of level g stand from `starts[g]` up to `starts[g + 1]`.
  public Runs runs() {
    int[] starts = new int[levels.size() + 1];
    for (int code : codes) {
      starts[code + 1]++;
    }
    for (int g = 0; g < levels.size(); g++) {
      starts[g + 1] += starts[g];
    }
    int[] next = starts.clone();
    int[] rows = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      rows[next[codes[i]]++] = i;
    }
    return new Runs(starts, rows);
  }

  /// Rows sorted by group.
  public record Runs(int[] starts, int[] rows) {
    public int[] of(int group) {
      return Arrays.copyOfRange(rows, starts[group], starts[group + 1]);
    }
  }
}
