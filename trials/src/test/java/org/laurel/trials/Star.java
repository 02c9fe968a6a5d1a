package org.laurel.trials;

import java.util.function.IntToDoubleFunction;

/// Project STAR, kindergarten, as the reference results use it.
public final class Star {
  private Star() {}

  public static Table kindergarten(String outcome) {
    Table k = Oracle.data("star_long.csv.gz").where("gr", "K");
    Column scores = k.column(outcome);
    Table scored = k.where(row -> !scores.missing(row));
    Table all = indicator(scored, "small", "cltype", "small");
    all = indicator(all, "aide", "cltype", "reg+A");
    all = indicator(all, "male", "sx", "M");
    all = indicator(all, "frl", "ses", "F");
    return indicator(all, "black", "eth", "B");
  }

  public static Table indicator(Table table, String name, String column, String level) {
    Column cells = table.column(column);
    return derive(
        table,
        name,
        row -> cells.missing(row) ? Double.NaN : cells.text(row).equals(level) ? 1 : 0);
  }

  public static Table derive(Table table, String name, IntToDoubleFunction value) {
    double[] values = new double[table.rows()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsDouble(i);
    }
    return table.with(Column.of(name, values));
  }
}
