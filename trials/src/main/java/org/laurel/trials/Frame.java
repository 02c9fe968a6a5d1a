package org.laurel.trials;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The rows of a table that have a value in every column that an analysis uses.
public record Frame(Table table, List<Dropped> dropped) {

  /// What to do with a row that has an empty cell.
  public enum Missing {
    DROP_AND_COUNT,
    REFUSE
  }

  public static Frame of(Table table, Collection<String> columns, Missing policy) {
    boolean gapless = columns.stream().map(table::column).allMatch(Column::complete);
    boolean[] incomplete = new boolean[gapless ? 0 : table.rows()];
    List<Dropped> dropped = new ArrayList<>();
    for (String name : new LinkedHashSet<>(columns)) {
      int lost = mark(table.column(name), incomplete);
      if (lost > 0) {
        dropped.add(new Dropped("no value in '" + name + "'", lost));
      }
    }
    if (!dropped.isEmpty() && policy == Missing.REFUSE) {
      throw new BadInput(
          "%d rows have %s, and empty cells are refused"
              .formatted(dropped.get(0).rows(), dropped.get(0).reason()));
    }
    Table complete = dropped.isEmpty() ? table : table.where(row -> !incomplete[row]);
    if (complete.rows() == 0) {
      throw new BadInput("no row has a value in all of: " + String.join(", ", columns));
    }
    return new Frame(complete, List.copyOf(dropped));
  }

  private static int mark(Column column, boolean[] incomplete) {
    int lost = 0;
    for (int i = 0; !column.complete() && i < incomplete.length; i++) {
      if (!incomplete[i] && column.missing(i)) {
        incomplete[i] = true;
        lost++;
      }
    }
    return lost;
  }

  /// The columns that a formula names.
  public static Set<String> columns(Formula formula) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Variable.parse(formula.response()).column());
    add(formula.fixed(), names);
    formula
        .random()
        .forEach(term -> {
          add(term.terms(), names);
          names.addAll(term.group());
        });
    formula.instruments().forEach(terms -> add(terms, names));
    return names;
  }

  private static void add(Formula.Terms terms, Set<String> names) {
    terms.products().forEach(product -> product.forEach(variable -> names.add(variable.column())));
  }

  /// The outcome, which must be numbers.
  public double[] response(Formula formula) {
    Variable outcome = Variable.parse(formula.response());
    return outcome.values(table.column(outcome.column()));
  }

  /// The combination of the columns named, as one grouping.
  public Factor group(List<String> names) {
    Factor found = table.column(names.get(0)).factor();
    for (String name : names.subList(1, names.size())) {
      found = found.interact(table.column(name).factor());
    }
    return found;
  }

  /// A column of weights, all above zero.
  public double[] weights(String name) {
    double[] found = table.column(name).numbers();
    int bad = IntStream.range(0, found.length).filter(i -> !(found[i] > 0)).findFirst().orElse(-1);
    if (bad >= 0) {
      throw new BadInput(
          "weights must be above zero, but '%s' has %s".formatted(name, Column.write(found[bad])));
    }
    return found;
  }
}
