package org.laurel.trials.mixed;

import org.laurel.trials.algebra.Matrix;

/// The one pass over the rows that nested random intercepts need: numbers and sums by group, and
/// all crossproducts.
///
/// Rows are taken in blocks that stay in the processor's nearest memory, column by column, so that
/// all loops are long.
final class GroupSums {
  private static final int BLOCK = 1024;

  private final int[] codes;
  private final double[] counts;
  private final double[] sums;
  private final double[][] columns;
  private final Matrix products;

  private GroupSums(int[] codes, int groups, int width) {
    this.codes = codes;
    counts = new double[groups];
    sums = new double[groups * width];
    columns = new double[width][BLOCK];
    products = new Matrix(width, width);
  }

  /// The lowest tier; adds the crossproducts to `ww`.
  static Tier of(GroupTerm term, int[] parents, Centred data, Matrix ww) {
    GroupSums gathered = new GroupSums(term.group().codes(), term.group().size(), data.width());
    for (int from = 0; from < data.rows(); from += BLOCK) {
      int to = Math.min(from + BLOCK, data.rows());
      data.copy(from, to, gathered.columns);
      gathered.addSums(from, to - from);
      gathered.addProducts(to - from);
    }
    for (int j = 0; j < ww.rows; j++) {
      for (int k = 0; k < ww.rows; k++) {
        ww.set(j, k, gathered.products.get(Math.max(j, k), Math.min(j, k)));
      }
    }
    return new Tier(gathered.counts, gathered.sums, parents);
  }

  private void addSums(int from, int length) {
    for (int i = 0; i < length; i++) {
      counts[codes[from + i]]++;
    }
    int width = columns.length;
    for (int j = 0; j < width; j++) {
      double[] column = columns[j];
      for (int i = 0; i < length; i++) {
        sums[codes[from + i] * width + j] += column[i];
      }
    }
  }

  private void addProducts(int length) {
    for (int j = 0; j < columns.length; j++) {
      for (int k = 0; k <= j; k++) {
        products.add(j, k, product(columns[j], columns[k], length));
      }
    }
  }

  /// In four sums, which the processor adds up side by side.
  private static double product(double[] left, double[] right, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += left[i] * right[i];
      s1 += left[i + 1] * right[i + 1];
      s2 += left[i + 2] * right[i + 2];
      s3 += left[i + 3] * right[i + 3];
    }
    for (; i < length; i++) {
      s0 += left[i] * right[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
