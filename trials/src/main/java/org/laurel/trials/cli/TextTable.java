package org.laurel.trials.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a result for people: single values as lines, lists of like things as columns.
final class TextTable {
  private final StringBuilder out = new StringBuilder();

  private TextTable() {}

  static String write(Map<String, @Nullable Object> result) {
    TextTable table = new TextTable();
    result.forEach(table::add);
    return table.out.toString();
  }

  private void add(String name, @Nullable Object value) {
    if (value instanceof List<?> list
        && !list.isEmpty()
        && list.get(0) instanceof Map<?, ?> first) {
      addRows(name, list, first.keySet().stream().map(String::valueOf).toList());
    } else if (value instanceof Map<?, ?> map) {
      out.append(name).append('\n');
      map.forEach((key, inside) -> add("  " + key, inside));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> out.append("%-24s %s%n".formatted(name, cell(each))));
    } else {
      out.append("%-24s %s%n".formatted(name, cell(value)));
    }
  }

  private void addRows(String name, List<?> rows, List<String> columns) {
    out.append('\n').append(name).append('\n');
    int[] widths = columns.stream().mapToInt(String::length).toArray();
    for (Object row : rows) {
      for (int j = 0; j < widths.length; j++) {
        widths[j] = Math.max(widths[j], cell(((Map<?, ?>) row).get(columns.get(j))).length());
      }
    }
    addLine(columns, widths);
    rows.forEach(row ->
        addLine(
            columns.stream().map(column -> cell(((Map<?, ?>) row).get(column))).toList(), widths));
    out.append('\n');
  }

  private void addLine(List<String> cells, int[] widths) {
    for (int j = 0; j < widths.length; j++) {
      String padded = j == 0 ? "  %-" + widths[j] + "s" : "  %" + widths[j] + "s";
      out.append(padded.formatted(cells.get(j)));
    }
    out.append('\n');
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Double number) {
      return number == 0 || Math.abs(number) >= 1e-3 && Math.abs(number) < 1e7
          ? String.format(Locale.ROOT, "%.4f", number).replaceFirst("\\.0000$", "")
          : String.format(Locale.ROOT, "%.3e", number);
    }
    return value == null ? "-" : value.toString();
  }
}
