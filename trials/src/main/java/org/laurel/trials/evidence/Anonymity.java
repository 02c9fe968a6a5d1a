package org.laurel.trials.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laurel.trials.Column;
import org.laurel.trials.Table;

/// How well persons hide in a data set: k is the size of the smallest group that shares all its
/// traits (Sweeney 2002).
///
/// @param classes the combinations of traits that occur
/// @param rowsBelowMinimum persons in classes smaller than the minimum
public record Anonymity(
    int rows, int classes, int k, int minimum, int rowsBelowMinimum, int uniqueRows) {

  /// Counts the classes of the columns named; an empty cell is a trait of its own.
  public static Anonymity of(Table table, List<String> traits, int minimum) {
    List<Column> columns = traits.stream().map(table::column).toList();
    Map<List<String>, Integer> classes = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int each = row;
      classes.merge(columns.stream().map(column -> column.text(each)).toList(), 1, Integer::sum);
    }
    int smallest = classes.values().stream().mapToInt(size -> size).min().orElse(0);
    int below =
        classes.values().stream().mapToInt(size -> size).filter(size -> size < minimum).sum();
    int unique = (int) classes.values().stream().filter(size -> size == 1).count();
    return new Anonymity(table.rows(), classes.size(), smallest, minimum, below, unique);
  }
}
