package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import org.laurel.trials.algebra.Matrix;

/// Best linear unbiased predictions: `b = L A^-1 L'Z'(y - X beta)`.
final class CrossedPredictions {
  private final CrossedSweep sweep;
  private final Matrix residual;
  private final List<List<MixedFit.RandomEffect>> byTerm = new ArrayList<>();

  CrossedPredictions(CrossedSweep sweep) {
    this.sweep = sweep;
    residual = Matrix.column(sweep.fixedPart().residual());
    sweep.moments().terms().forEach(_ -> byTerm.add(new ArrayList<>()));
  }

  List<MixedFit.RandomEffect> write() {
    for (SolvedComponent solved : sweep.components()) {
      Matrix right = solved.right().times(residual);
      Loading loading = solved.loading();
      Matrix blocks = loading.times(solved.root().solve(loading.transposedTimes(right)));
      solved
          .component()
          .blocks()
          .forEach(block -> add(block.term(), block.level(), blocks, block.at()));
      solved.leaves().forEach(leaf -> addLeaf(leaf, blocks));
    }
    return byTerm.stream().flatMap(List::stream).toList();
  }

  private void addLeaf(Eliminated gone, Matrix blocks) {
    Leaf leaf = gone.leaf();
    Matrix lambda = sweep.leafFactor();
    Matrix own =
        leaf.zw().times(residual).minus(leaf.zr().times(blocks.pick(leaf.places(), new int[] {0})));
    add(0, leaf.level(), lambda.times(gone.root().solve(lambda.transposedTimes(own))), 0);
  }

  private void add(int term, int level, Matrix values, int at) {
    GroupTerm grouping = sweep.moments().terms().get(term);
    for (int j = 0; j < grouping.width(); j++) {
      byTerm
          .get(term)
          .add(
              new MixedFit.RandomEffect(
                  grouping.group().name(),
                  grouping.group().levels().get(level),
                  grouping.columns().get(j),
                  values.get(at + j, 0)));
    }
  }
}
