package org.laurel.review.calibration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.catalog.Rubric;

/// Agreement with the anchor papers, one row for each assessor, criterion, or month of one.
///
/// @param first the heading of what the rows are for
record Chart(String title, String first, List<Row> rows) {

  record Row(String label, Agreement agreement) {}

  /// By name, and months in their order: the pairs come the oldest first.
  static Chart of(
      String title, String first, List<Pair> pairs, Function<Pair, String> label, Rubric rubric) {
    var levels = rubric.levels().stream().map(Rubric.Level::code).toList();
    var rows =
        pairs.stream()
            .collect(Collectors.groupingBy(label, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(it -> new Row(it.getKey(), Agreement.of(it.getValue(), levels)))
            .sorted(Comparator.comparing(it -> it.label().replaceAll(", .*", "")))
            .toList();
    return new Chart(title, first, rows);
  }
}
