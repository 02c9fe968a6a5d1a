package org.laurel.trials.items;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;
import org.laurel.trials.algebra.Matrix;

/// What persons (rows) scored on items (columns), complete cases only.
///
/// @param incomplete how many persons were left out for an empty cell
public record Answers(List<String> items, Matrix scores, int incomplete) {

  /// The columns named; a name that begins with a minus is turned round: highest plus lowest
  /// possible score less the score.
  public static Answers of(Table table, List<String> columns) {
    if (columns.size() < 2) {
      throw new BadInput("a scale needs at least two items");
    }
    List<String> names = columns.stream().map(name -> name.replaceFirst("^-", "")).toList();
    Frame frame = Frame.of(table, names, Frame.Missing.DROP_AND_COUNT);
    List<double[]> cells = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      double[] values = frame.table().column(names.get(j)).numbers();
      cells.add(columns.get(j).startsWith("-") ? turned(values) : values);
    }
    Matrix scores = new Matrix(frame.table().rows(), names.size());
    for (int i = 0; i < scores.rows; i++) {
      for (int j = 0; j < scores.columns; j++) {
        scores.set(i, j, cells.get(j)[i]);
      }
    }
    if (scores.rows < 3) {
      throw new BadInput("only %d persons answered every item".formatted(scores.rows));
    }
    return new Answers(names, scores, table.rows() - scores.rows);
  }

  private static double[] turned(double[] values) {
    double[] result = values.clone();
    double low = java.util.Arrays.stream(values).min().orElse(0);
    double high = java.util.Arrays.stream(values).max().orElse(0);
    for (int i = 0; i < result.length; i++) {
      result[i] = low + high - values[i];
    }
    return result;
  }

  int persons() {
    return scores.rows;
  }

  int size() {
    return scores.columns;
  }

  double[] totals() {
    return IntStream.range(0, persons())
        .mapToDouble(i -> java.util.Arrays.stream(scores.row(i)).sum())
        .toArray();
  }

  /// Refuses anything but right (1) and wrong (0).
  Answers binary() {
    for (int i = 0; i < scores.cells.length; i++) {
      if (scores.cells[i] != 0 && scores.cells[i] != 1) {
        throw new BadInput(
            "item '%s' must be 0 or 1, but it also says %s"
                .formatted(items.get(i % size()), scores.cells[i]));
      }
    }
    return this;
  }

  /// The covariances of the items, with n - 1.
  Matrix covariance() {
    Matrix centred = scores.copy();
    double[] means = means();
    for (int i = 0; i < centred.cells.length; i++) {
      centred.cells[i] -= means[i % size()];
    }
    return centred.transposedTimes(centred).scale(1.0 / (persons() - 1));
  }

  double[] means() {
    double[] result = new double[size()];
    for (int i = 0; i < scores.cells.length; i++) {
      result[i % size()] += scores.cells[i] / persons();
    }
    return result;
  }
}
