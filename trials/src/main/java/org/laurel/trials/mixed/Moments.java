package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.algebra.Matrix;

/// All crossproducts of a mixed model.
///
/// @param terms the groupings, that with the most levels first: its levels are the leaves
/// @param ww `[X y]'[X y]`
record Moments(List<GroupTerm> terms, List<Component> components, Matrix ww, int rows) {

  int parameters() {
    return terms.stream().mapToInt(term -> term.free().size()).sum();
  }

  /// Where the parameters of each grouping begin.
  int[] offsets() {
    int[] result = new int[terms.size()];
    for (int f = 1; f < result.length; f++) {
      result[f] = result[f - 1] + terms.get(f - 1).free().size();
    }
    return result;
  }

  /// The relative covariance factor of each grouping.
  Matrix[] factors(double[] theta) {
    int[] offsets = offsets();
    Matrix[] result = new Matrix[offsets.length];
    for (int f = 0; f < result.length; f++) {
      result[f] = terms.get(f).factor(theta, offsets[f]);
    }
    return result;
  }
}
