package org.laurel.trials.evidence;

import java.util.Arrays;

/// Hides small counts in a published table with totals, and others so that none can be computed
/// back.
///
/// A count above zero and below the minimum is hidden. Then, until it is stable, any row or column
/// with exactly one hidden cell also hides its smallest other cell, because the total would tell.
///
/// @param shown whether each cell may be published
public record Suppression(boolean[][] shown, int minimum, int small, int complementary) {
  public static final int DEFAULT_MINIMUM = 10;

  public static Suppression of(int[][] counts, int minimum) {
    boolean[][] shown = new boolean[counts.length][];
    int small = 0;
    for (int i = 0; i < counts.length; i++) {
      shown[i] = new boolean[counts[i].length];
      for (int j = 0; j < counts[i].length; j++) {
        shown[i][j] = counts[i][j] == 0 || counts[i][j] >= minimum;
        small += shown[i][j] ? 0 : 1;
      }
    }
    int complementary = 0;
    for (int before = -1; before != complementary; ) {
      before = complementary;
      for (int i = 0; i < counts.length; i++) {
        complementary += hideSecond(counts, shown, i, -1);
      }
      for (int j = 0; counts.length > 0 && j < counts[0].length; j++) {
        complementary += hideSecond(counts, shown, -1, j);
      }
    }
    return new Suppression(shown, minimum, small, complementary);
  }

  /// In one row (column -1) or one column (row -1): hides the smallest shown cell if just one is
  /// hidden. Zeros only as a last resort.
  private static int hideSecond(int[][] counts, boolean[][] shown, int row, int column) {
    int length = row >= 0 ? counts[row].length : counts.length;
    int hidden = 0;
    int best = -1;
    for (int at = 0; at < length; at++) {
      int i = row >= 0 ? row : at;
      int j = row >= 0 ? at : column;
      if (!shown[i][j]) {
        hidden++;
      } else if (best < 0
          || rank(counts[i][j]) < rank(row >= 0 ? counts[row][best] : counts[best][column])) {
        best = at;
      }
    }
    if (hidden != 1 || best < 0) {
      return 0;
    }
    shown[row >= 0 ? row : best][row >= 0 ? best : column] = false;
    return 1;
  }

  private static int rank(int count) {
    return count == 0 ? Integer.MAX_VALUE : count;
  }

  public boolean[][] shown() {
    return Arrays.stream(shown).map(boolean[]::clone).toArray(boolean[][]::new);
  }
}
