package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.algebra.Matrix;

/// All crossproducts of a mixed model: what is kept of the data.
sealed interface Moments permits Crossed, Nested {

  /// The crossproducts of these groupings, most levels first, with the columns of X and y.
  static Moments of(List<GroupTerm> terms, Centred data) {
    Moments nested = Nested.of(terms, data);
    return nested == null ? Gathering.of(terms, data.matrix()) : nested;
  }

  /// The groupings, that with the most levels first.
  List<GroupTerm> terms();

  /// `[X y]'[X y]`.
  Matrix ww();

  int rows();

  /// The moments of the model that has only one of the groupings.
  Moments alone(int term);

  Sweep solve(double[] theta);

  /// The same as a general structure.
  Crossed crossed();

  default int parameters() {
    return terms().stream().mapToInt(term -> term.free().size()).sum();
  }

  /// Where the parameters of each grouping begin.
  default int[] offsets() {
    int[] result = new int[terms().size()];
    for (int f = 1; f < result.length; f++) {
      result[f] = result[f - 1] + terms().get(f - 1).free().size();
    }
    return result;
  }

  /// The relative covariance factor of each grouping.
  default Matrix[] factors(double[] theta) {
    int[] offsets = offsets();
    Matrix[] result = new Matrix[offsets.length];
    for (int f = 0; f < result.length; f++) {
      result[f] = terms().get(f).factor(theta, offsets[f]);
    }
    return result;
  }
}
