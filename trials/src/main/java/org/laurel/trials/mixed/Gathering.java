package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laurel.trials.Factor;
import org.laurel.trials.algebra.Matrix;

/// The one pass over the rows: everything that fitting needs afterwards, by groups.
final class Gathering {
  private final List<GroupTerm> terms;
  private final List<Matrix> z;
  private final Matrix w;
  private final Connection connection;
  private final List<Component> components = new ArrayList<>();
  private final Matrix total;
  private final int[] localPlace;
  private int[] met = new int[16];

  private Gathering(List<GroupTerm> terms, Matrix w) {
    this.terms = terms;
    this.w = w;
    z = terms.stream().map(term -> byRows(term.z(), w.rows)).toList();
    connection = Connection.of(terms);
    total = new Matrix(w.columns, w.columns);
    localPlace = new int[connection.blocks().length];
    Arrays.fill(localPlace, -1);
    List<List<Block>> blocks = connection.byComponent();
    for (int c = 0; c < blocks.size(); c++) {
      int size = connection.sizes()[c];
      components.add(
          new Component(
              new ArrayList<>(),
              blocks.get(c),
              new Matrix(size, size),
              new Matrix(size, w.columns)));
    }
  }

  private static Matrix byRows(double[][] columns, int rows) {
    Matrix result = new Matrix(rows, columns.length);
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < rows; i++) {
        result.cells[i * columns.length + j] = columns[j][i];
      }
    }
    return result;
  }

  /// Gathers; the terms stand in falling order of their levels, and w holds the columns of X and y.
  static Crossed of(List<GroupTerm> terms, Matrix w) {
    Gathering gathering = new Gathering(terms, w);
    Factor.Runs runs = terms.get(0).group().runs();
    for (int level = 0; level < terms.get(0).group().size(); level++) {
      gathering.addLeaf(level, runs.rows(), runs.starts()[level], runs.starts()[level + 1]);
    }
    return new Crossed(terms, gathering.components, gathering.total, w.rows);
  }

  private void addLeaf(int level, int[] rows, int from, int to) {
    int count = meet(rows, from, to);
    int[] places = places(count);
    int width = terms.get(0).width();
    Leaf leaf =
        new Leaf(
            level,
            places,
            new Matrix(width, width),
            new Matrix(width, places.length),
            new Matrix(width, w.columns));
    for (int at = from; at < to; at++) {
      addRow(leaf, rows[at]);
      addLinks(leaf, rows[at]);
    }
    int component = count == 0 ? 0 : connection.blocks()[met[0]].component();
    components.get(component).leaves().add(leaf);
    for (int i = 0; i < count; i++) {
      localPlace[met[i]] = -1;
    }
  }

  /// Lists the blocks that a leaf's rows meet, each with its place among them.
  private int meet(int[] rows, int from, int to) {
    int count = 0;
    int place = 0;
    for (int f = 1; f < terms.size(); f++) {
      for (int at = from; at < to; at++) {
        int block = connection.number(f, terms.get(f).group().codes()[rows[at]]);
        if (localPlace[block] < 0) {
          localPlace[block] = place;
          place += terms.get(f).width();
          met = count == met.length ? Arrays.copyOf(met, count * 2) : met;
          met[count++] = block;
        }
      }
    }
    return count;
  }

  private int[] places(int count) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      size += connection.blocks()[met[i]].width();
    }
    int[] result = new int[size];
    for (int i = 0; i < count; i++) {
      Block block = connection.blocks()[met[i]];
      for (int j = 0; j < block.width(); j++) {
        result[localPlace[met[i]] + j] = block.at() + j;
      }
    }
    return result;
  }

  private void addRow(Leaf leaf, int row) {
    addOuter(z.get(0), row, z.get(0), row, leaf.zz(), 0, 0);
    addOuter(z.get(0), row, w, row, leaf.zw(), 0, 0);
    addOuter(w, row, w, row, total, 0, 0);
  }

  private void addLinks(Leaf leaf, int row) {
    for (int f = 1; f < terms.size(); f++) {
      int number = connection.number(f, terms.get(f).group().codes()[row]);
      Block block = connection.blocks()[number];
      Component component = components.get(block.component());
      Matrix own = z.get(f);
      addOuter(z.get(0), row, own, row, leaf.zr(), 0, localPlace[number]);
      addOuter(own, row, w, row, component.zw(), block.at(), 0);
      for (int g = 1; g < terms.size(); g++) {
        Block other = connection.blocks()[connection.number(g, terms.get(g).group().codes()[row])];
        addOuter(own, row, z.get(g), row, component.zz(), block.at(), other.at());
      }
    }
  }

  /// Adds `left[row]' right[row]` to the part of the sum that begins at the cell given.
  private static void addOuter(
      Matrix left, int leftRow, Matrix right, int rightRow, Matrix sum, int down, int across) {
    for (int i = 0; i < left.columns; i++) {
      Matrix.axpy(
          left.cells[leftRow * left.columns + i],
          right.cells,
          rightRow * right.columns,
          sum.cells,
          (down + i) * sum.columns + across,
          right.columns);
    }
  }
}
