package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.algebra.Matrix;

/// The sums of random intercepts that are nested in one another, to any depth.
///
/// A group's rows matter through their number and their sum only, so after one pass over the data a
/// fit costs a few operations per group.
///
/// @param tiers the groupings, the lowest first
/// @param unfolded the same as a general structure, for what needs one
record Nested(
    List<GroupTerm> terms, List<Tier> tiers, Matrix ww, int rows, Supplier<Crossed> unfolded)
    implements Moments {

  /// The sums, or null where a coefficient other than the intercept varies or a group lies in two.
  static @Nullable Nested of(List<GroupTerm> terms, Matrix w) {
    if (!terms.stream().allMatch(GroupTerm::interceptOnly)) {
      return null;
    }
    List<int[]> parents = new ArrayList<>();
    for (int f = 0; f + 1 < terms.size(); f++) {
      int[] above = terms.get(f).group().within(terms.get(f + 1).group());
      if (above == null) {
        return null;
      }
      parents.add(above);
    }
    parents.add(new int[0]);
    Matrix ww = new Matrix(w.columns, w.columns);
    List<Tier> tiers = new ArrayList<>();
    tiers.add(lowest(terms.get(0), parents.get(0), w, ww));
    for (int f = 1; f < terms.size(); f++) {
      tiers.add(tiers.get(f - 1).above(terms.get(f).group().size(), parents.get(f)));
    }
    return new Nested(terms, tiers, ww, w.rows, () -> Gathering.of(terms, w));
  }

  /// The one pass over the rows; adds their squares to `ww`.
  private static Tier lowest(GroupTerm term, int[] parents, Matrix w, Matrix ww) {
    int[] codes = term.group().codes();
    int width = w.columns;
    double[] counts = new double[term.group().size()];
    double[] sums = new double[counts.length * width];
    for (int row = 0; row < w.rows; row++) {
      int from = row * width;
      counts[codes[row]]++;
      for (int j = 0; j < width; j++) {
        double cell = w.cells[from + j];
        sums[codes[row] * width + j] += cell;
        for (int k = 0; k <= j; k++) {
          ww.cells[j * width + k] += cell * w.cells[from + k];
        }
      }
    }
    for (int j = 0; j < width; j++) {
      for (int k = j + 1; k < width; k++) {
        ww.set(j, k, ww.get(k, j));
      }
    }
    return new Tier(counts, sums, parents);
  }

  @Override
  public Nested alone(int term) {
    Tier own = tiers.get(term);
    Tier top = new Tier(own.counts(), own.sums(), new int[0]);
    return new Nested(
        List.of(terms.get(term)), List.of(top), ww, rows, () -> unfolded.get().alone(term));
  }

  @Override
  public NestedSweep solve(double[] theta) {
    return NestedSweep.of(this, theta);
  }

  @Override
  public Crossed crossed() {
    return unfolded.get();
  }
}
