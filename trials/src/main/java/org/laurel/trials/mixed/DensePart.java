package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;

/// All random coefficients that hang together, as one dense system: what Kenward-Roger needs in
/// full.
///
/// @param places where each level's coefficients begin, with the number of its grouping
/// @param between `Z'V^-1 Z`, with V relative to the residual variance
/// @param toFixed `Z'V^-1 X`
record DensePart(List<int[]> places, Matrix between, Matrix toFixed) {

  static List<DensePart> of(Crossed moments, Matrix[] lambda) {
    List<DensePart> parts = new ArrayList<>();
    for (Component component : moments.components()) {
      if (component.blocks().isEmpty()) {
        component.leaves().forEach(leaf -> parts.add(of(component, List.of(leaf), lambda)));
      } else {
        parts.add(of(component, component.leaves(), lambda));
      }
    }
    return parts;
  }

  private static DensePart of(Component component, List<Leaf> leaves, Matrix[] lambda) {
    int blockSize = component.zz().rows;
    int width = lambda[0].rows;
    int size = blockSize + leaves.size() * width;
    int p = component.zw().columns - 1;
    Matrix zz = new Matrix(size, size);
    Matrix zx = new Matrix(size, p);
    Matrix loading = new Matrix(size, size);
    List<int[]> places = new ArrayList<>();
    copy(component.zz(), zz, 0, 0);
    copy(component.zw(), zx, 0, 0);
    for (Block block : component.blocks()) {
      places.add(new int[] {block.at(), block.term()});
      copy(lambda[block.term()], loading, block.at(), block.at());
    }
    for (int l = 0; l < leaves.size(); l++) {
      int at = blockSize + l * width;
      places.add(new int[] {at, 0});
      copy(lambda[0], loading, at, at);
      copyLeaf(leaves.get(l), at, zz, zx);
    }
    return solve(places, zz, zx, loading);
  }

  private static void copyLeaf(Leaf leaf, int at, Matrix zz, Matrix zx) {
    copy(leaf.zz(), zz, at, at);
    copy(leaf.zw(), zx, at, 0);
    for (int i = 0; i < leaf.zr().rows; i++) {
      for (int j = 0; j < leaf.places().length; j++) {
        zz.set(at + i, leaf.places()[j], leaf.zr().get(i, j));
        zz.set(leaf.places()[j], at + i, leaf.zr().get(i, j));
      }
    }
  }

  private static void copy(Matrix from, Matrix to, int down, int across) {
    for (int i = 0; i < from.rows; i++) {
      for (int j = 0; j < Math.min(from.columns, to.columns - across); j++) {
        to.set(down + i, across + j, from.get(i, j));
      }
    }
  }

  private static DensePart solve(List<int[]> places, Matrix zz, Matrix zx, Matrix loading) {
    Matrix loaded = zz.times(loading);
    Cholesky root =
        Cholesky.inPlace(loading.transposedTimes(loaded).plus(Matrix.identity(zz.rows)));
    Matrix half = root.whiten(loaded.transpose());
    Matrix between = zz.minus(half.transposedTimes(half));
    Matrix toFixed = zx.minus(half.transposedTimes(root.whiten(loading.transposedTimes(zx))));
    return new DensePart(places, between, toFixed);
  }

  /// `E M`, where E is the pattern of one covariance: ones at `(row, column)` and `(column, row)`
  /// of each level.
  Matrix pattern(int term, int row, int column, Matrix matrix) {
    Matrix result = new Matrix(matrix.rows, matrix.columns);
    int width = matrix.columns;
    for (int[] place : places) {
      if (place[1] == term) {
        System.arraycopy(
            matrix.cells,
            (place[0] + column) * width,
            result.cells,
            (place[0] + row) * width,
            width);
        System.arraycopy(
            matrix.cells,
            (place[0] + row) * width,
            result.cells,
            (place[0] + column) * width,
            width);
      }
    }
    return result;
  }
}
