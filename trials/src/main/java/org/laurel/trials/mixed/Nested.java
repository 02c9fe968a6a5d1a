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
  static @Nullable Nested of(List<GroupTerm> terms, Centred data) {
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
    Matrix ww = new Matrix(data.width(), data.width());
    List<Tier> tiers = new ArrayList<>();
    tiers.add(GroupSums.of(terms.get(0), parents.get(0), data, ww));
    for (int f = 1; f < terms.size(); f++) {
      tiers.add(tiers.get(f - 1).above(terms.get(f).group().size(), parents.get(f)));
    }
    return new Nested(terms, tiers, ww, data.rows(), () -> Gathering.of(terms, data.matrix()));
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
