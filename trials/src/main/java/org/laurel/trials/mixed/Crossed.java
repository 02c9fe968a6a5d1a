package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.algebra.Matrix;

/// The crossproducts of any groupings: nested, crossed, with slopes or without.
///
/// @param terms the groupings, that with the most levels first: its levels are the leaves
record Crossed(List<GroupTerm> terms, List<Component> components, Matrix ww, int rows)
    implements Moments {

  @Override
  public CrossedSweep solve(double[] theta) {
    return CrossedSweep.of(this, theta);
  }

  @Override
  public Crossed crossed() {
    return this;
  }

  @Override
  public Crossed alone(int term) {
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
    return new Crossed(List.of(terms.get(term)), List.of(whole), ww, rows);
  }

  private static Leaf leaf(int level, Matrix zz, Matrix zw) {
    return new Leaf(level, new int[0], zz, new Matrix(zz.rows, 0), zw);
  }
}
