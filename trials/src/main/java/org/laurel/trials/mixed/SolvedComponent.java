package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// One component's equations with its leaves eliminated.
///
/// @param schur `Z_r'V^-1 Z_r` where V holds the leaves only
/// @param right `Z_r'V^-1 [X y]` likewise
/// @param root of `L' schur L + I`
record SolvedComponent(
    Component component,
    List<Eliminated> leaves,
    Loading loading,
    Matrix schur,
    Matrix right,
    Cholesky root) {

  /// Solves, and takes the component's part out of what X and y have left.
  static SolvedComponent of(Component component, Matrix[] lambda, Matrix rest) {
    Matrix schur = component.zz().copy();
    Matrix right = component.zw().copy();
    List<Eliminated> leaves = new ArrayList<>(component.leaves().size());
    for (Leaf leaf : component.leaves()) {
      Eliminated gone = Eliminated.of(leaf, lambda[0]);
      gone.subtractFrom(schur, right, rest);
      leaves.add(gone);
    }
    Loading loading = new Loading(component.blocks(), lambda);
    Matrix system = loading.inside(schur);
    for (int i = 0; i < system.rows; i++) {
      system.add(i, i, 1);
    }
    Cholesky root = Cholesky.inPlace(system);
    Eliminated.subtractSquares(root.whiten(loading.transposedTimes(right)), rest);
    return new SolvedComponent(component, leaves, loading, schur, right, root);
  }

  double logDeterminant() {
    double sum = root.logDeterminant();
    for (Eliminated leaf : leaves) {
      sum += leaf.root().logDeterminant();
    }
    return sum;
  }
}
