package org.laurel.trials.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.Column;
import org.laurel.trials.Dropped;
import org.laurel.trials.Factor;
import org.laurel.trials.Formula;
import org.laurel.trials.Frame;
import org.laurel.trials.Table;

/// Units over years, with the columns that the models are made of.
///
/// `t` counts years from the start, `trt` marks treated units, `post` the years from the start on,
/// `tp` is `t` after it and 0 before. Years declared as gaps are left out and counted; they still
/// pass on the clock.
record Panel(
    Table table,
    Factor unit,
    String outcome,
    boolean[] treated,
    List<Double> years,
    double start,
    List<Dropped> dropped) {

  static Panel of(Cits spec) {
    Formula formula = Formula.parse(spec.formula());
    if (formula.fixed().products().size() != 1 || !formula.random().isEmpty()) {
      throw new BadInput(
          "a series reads 'score ~ year', but this one is '%s'".formatted(spec.formula()));
    }
    String year = formula.fixed().products().get(0).get(0).column();
    Frame frame =
        Frame.of(
            spec.table(),
            List.of(formula.response(), year, spec.unit(), spec.treated()),
            spec.missing());
    List<Dropped> dropped = new ArrayList<>(frame.dropped());
    Table table = withoutGaps(frame.table(), year, spec.gaps(), dropped);
    double[] years = table.column(year).numbers();
    Factor unit = table.column(spec.unit()).factor();
    double[] marks = marks(table.column(spec.treated()));
    table = columns(table, years, marks, spec.start());
    boolean[] treated = treatedUnits(unit, marks, spec.treated());
    refuseRepeats(unit, years);
    List<Double> all = Arrays.stream(years).distinct().sorted().boxed().toList();
    return new Panel(table, unit, formula.response(), treated, all, spec.start(), dropped);
  }

  private static Table withoutGaps(
      Table table, String year, List<Double> gaps, List<Dropped> dropped) {
    double[] years = table.column(year).numbers();
    Table kept = table.where(row -> !gaps.contains(years[row]));
    if (kept.rows() < table.rows()) {
      dropped.add(new Dropped("year declared as a gap", table.rows() - kept.rows()));
    }
    return kept;
  }

  private static double[] marks(Column column) {
    double[] marks = column.numbers();
    for (double mark : marks) {
      if (mark != 0 && mark != 1) {
        throw new BadInput(
            "'%s' marks treated units with 1 and others with 0, but it also says %s"
                .formatted(column.name(), mark));
      }
    }
    return marks;
  }

  private static Table columns(Table table, double[] years, double[] marks, double start) {
    int n = years.length;
    double[] t = new double[n];
    double[] post = new double[n];
    double[] tp = new double[n];
    for (int i = 0; i < n; i++) {
      t[i] = years[i] - start;
      post[i] = t[i] >= 0 ? 1 : 0;
      tp[i] = t[i] * post[i];
    }
    return table
        .with(Column.of("t", t))
        .with(Column.of("trt", marks))
        .with(Column.of("post", post))
        .with(Column.of("tp", tp));
  }

  private static boolean[] treatedUnits(Factor unit, double[] marks, String name) {
    double[] sums = new double[unit.size()];
    int[] counts = new int[unit.size()];
    for (int i = 0; i < marks.length; i++) {
      sums[unit.codes()[i]] += marks[i];
      counts[unit.codes()[i]]++;
    }
    boolean[] treated = new boolean[unit.size()];
    int number = 0;
    for (int u = 0; u < treated.length; u++) {
      if (sums[u] != 0 && sums[u] != counts[u]) {
        throw new BadInput(
            "'%s' must be the same in all years of a unit, but it changes in '%s'"
                .formatted(name, unit.levels().get(u)));
      }
      treated[u] = sums[u] > 0;
      number += treated[u] ? 1 : 0;
    }
    if (number == 0 || number == treated.length) {
      throw new BadInput(
          "a comparative series needs treated units and others; '%s' marks %d of %d"
              .formatted(name, number, treated.length));
    }
    return treated;
  }

  private static void refuseRepeats(Factor unit, double[] years) {
    Factor.Runs runs = unit.runs();
    for (int u = 0; u < unit.size(); u++) {
      int[] rows = runs.of(u);
      if (Arrays.stream(rows).mapToDouble(row -> years[row]).distinct().count() < rows.length) {
        throw new BadInput(
            "unit '%s' has more than one row for the same year".formatted(unit.levels().get(u)));
      }
    }
  }

  List<Double> baseline() {
    return years.stream().filter(year -> year < start).toList();
  }

  List<Double> followUp() {
    return years.stream().filter(year -> year >= start).toList();
  }

  int treatedCount() {
    int count = 0;
    for (boolean each : treated) {
      count += each ? 1 : 0;
    }
    return count;
  }

  double[] column(String name) {
    return table.column(name).numbers();
  }
}
