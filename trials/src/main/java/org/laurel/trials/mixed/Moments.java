package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /// The moments of the model that has only one of the groupings.
  Moments alone(int term) {
    List<Leaf> leaves = new ArrayList<>();
    for (Component component : components) {
      if (term == 0) {
        component.leaves().forEach(leaf -> leaves.add(leaf(leaf.level(), leaf.zz(), leaf.zw())));
      }
      for (Block block : component.blocks()) {
        if (block.term() == term) {
          int[] own = IntStream.range(block.at(), block.at() + block.width()).toArray();
          Matrix zw = component.zw().pick(own, IntStream.range(0, ww.columns).toArray());
          leaves.add(leaf(block.level(), component.zz().pick(own, own), zw));
        }
      }
    }
    Component whole = new Component(leaves, List.of(), new Matrix(0, 0), new Matrix(0, ww.columns));
    return new Moments(List.of(terms.get(term)), List.of(whole), ww, rows);
  }

  private static Leaf leaf(int level, Matrix zz, Matrix zw) {
    return new Leaf(level, new int[0], zz, new Matrix(zz.rows, 0), zw);
  }
}
