package org.laurel.trials.mixed;

import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.algebra.Matrix;

/// The gradient of the criterion's two parts by the covariance parameters, by one sweep back down.
///
/// With `u = A^-1 L'Z'W` and `d = Z'V^-1 W = Z'W - Z'ZLu` for orthonormal W made of X: the log
/// determinants have the derivative `2 sum_j ([Z'ZLA^-1]_jj - d_j u_j')`, and for W the residual,
/// its sum of squares has `-2 sum_j d_j u_j'`.
final class CrossedSlope {
  private final CrossedSweep sweep;
  private final List<GroupTerm> terms;
  private final int[] offsets;
  private final Matrix orthonormal;
  private final boolean restricted;
  private final double[] ofDeterminants;
  private final double[] ofResidual;

  CrossedSlope(CrossedSweep sweep, Criterion criterion) {
    this.sweep = sweep;
    terms = sweep.moments().terms();
    restricted = criterion == Criterion.REML;
    offsets = sweep.moments().offsets();
    orthonormal = sweep.fixedPart().orthonormal();
    ofDeterminants = new double[sweep.moments().parameters()];
    ofResidual = new double[ofDeterminants.length];
    sweep.components().forEach(this::descend);
  }

  Slope slope() {
    return new Slope(ofDeterminants, ofResidual);
  }

  private void descend(SolvedComponent solved) {
    Loading loading = solved.loading();
    Matrix inverse = solved.root().inverse();
    Matrix right = solved.right().times(orthonormal);
    Matrix u = inverse.times(loading.transposedTimes(right));
    Matrix spread = loading.times(u);
    Matrix d = right.minus(solved.schur().times(spread));
    Matrix loaded = loading.transposedTimes(solved.schur());
    for (Block block : solved.component().blocks()) {
      addBlock(block, loaded, inverse);
      addFixed(block.term(), d, u, block.at());
    }
    Matrix covariance = loading.around(inverse);
    solved.leaves().forEach(leaf -> addLeaf(leaf, covariance, spread));
  }

  /// The diagonal of `[schur L A^-1]`; `loaded` is `L' schur`.
  private void addBlock(Block block, Matrix loaded, Matrix inverse) {
    List<int[]> free = terms.get(block.term()).free();
    for (int k = 0; k < free.size(); k++) {
      int row = block.at() + free.get(k)[0];
      int column = block.at() + free.get(k)[1];
      double sum = 0;
      for (int i = 0; i < loaded.rows; i++) {
        sum += loaded.cells[i * loaded.columns + row] * inverse.cells[column * inverse.columns + i];
      }
      ofDeterminants[offsets[block.term()] + k] += 2 * sum;
    }
  }

  private void addFixed(int term, Matrix d, Matrix u, int at) {
    List<int[]> free = terms.get(term).free();
    int last = u.columns - 1;
    for (int k = 0; k < free.size(); k++) {
      int row = (at + free.get(k)[0]) * u.columns;
      int column = (at + free.get(k)[1]) * u.columns;
      if (restricted) {
        ofDeterminants[offsets[term] + k] -= 2 * Matrix.dot(d.cells, row, u.cells, column, last);
      }
      ofResidual[offsets[term] + k] -= 2 * d.cells[row + last] * u.cells[column + last];
    }
  }

  private void addLeaf(Eliminated gone, Matrix covariance, Matrix spread) {
    Leaf leaf = gone.leaf();
    Matrix lambda = sweep.leafFactor();
    Matrix below = spread.pick(leaf.places(), IntStream.range(0, spread.columns).toArray());
    Matrix own = leaf.zw().times(orthonormal).minus(leaf.zr().times(below));
    Matrix u = gone.root().solve(lambda.transposedTimes(own));
    addFixed(0, own.minus(leaf.zz().times(lambda.times(u))), u, 0);
    Matrix traces = traces(gone, covariance);
    List<int[]> free = terms.get(0).free();
    for (int k = 0; k < free.size(); k++) {
      ofDeterminants[k] += 2 * traces.get(free.get(k)[0], free.get(k)[1]);
    }
  }

  /// `[Z'ZLA^-1]_ll`, directly and through the blocks that the leaf meets.
  private Matrix traces(Eliminated gone, Matrix covariance) {
    Leaf leaf = gone.leaf();
    Matrix loaded = leaf.zz().times(sweep.leafFactor());
    Matrix direct = loaded.times(gone.root().inverse());
    if (leaf.places().length == 0) {
      return direct;
    }
    Matrix meets = gone.root().backSolve(gone.toBlocks());
    Matrix flow = covariance.pick(leaf.places(), leaf.places()).times(meets.transpose());
    return direct.plus(loaded.times(meets).times(flow)).minus(leaf.zr().times(flow));
  }
}
