package org.laurel.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.algebra.Cholesky;

/// The columns that a model's terms make of a table.
///
/// Factors become indicators of all levels but the first where the rest of the model already spans
/// the level mean, and of all levels elsewhere: R's rule of marginality.
///
/// @param columns each column's values; they may be the table's own, so nobody writes to them
public record Design(List<String> names, double[][] columns, int rows) {
  private static final String INTERCEPT = "(Intercept)";

  private record Part(String name, double[] values) {
    Part times(Part other) {
      double[] product = values.clone();
      for (int i = 0; i < product.length; i++) {
        product[i] *= other.values[i];
      }
      return new Part(name + ":" + other.name, product);
    }
  }

  public static Design of(Formula.Terms terms, Table table) {
    List<Part> parts = new ArrayList<>();
    if (terms.intercept()) {
      double[] ones = new double[table.rows()];
      Arrays.fill(ones, 1);
      parts.add(new Part(INTERCEPT, ones));
    }
    boolean spanned = terms.intercept();
    for (List<Variable> product : terms.products()) {
      boolean oneFactor = product.size() == 1 && isFactor(product.get(0), table);
      parts.addAll(expand(product, terms, spanned, table));
      spanned |= oneFactor;
    }
    return gather(parts, table.rows());
  }

  private static List<Part> expand(
      List<Variable> product, Formula.Terms terms, boolean spanned, Table table) {
    List<Part> result = List.of();
    for (Variable variable : product) {
      List<Variable> others = product.stream().filter(each -> !each.equals(variable)).toList();
      boolean contrast = others.isEmpty() ? spanned : terms.products().contains(others);
      List<Part> own = parts(variable, contrast, table);
      List<Part> before = result;
      result =
          before.isEmpty()
              ? own
              : own.stream().flatMap(b -> before.stream().map(a -> a.times(b))).toList();
    }
    return result;
  }

  private static boolean isFactor(Variable variable, Table table) {
    boolean plain = variable.use() == Variable.Use.AS_IS;
    return variable.use() == Variable.Use.FACTOR
        || (plain && !table.column(variable.column()).numeric());
  }

  private static List<Part> parts(Variable variable, boolean contrast, Table table) {
    Column column = table.column(variable.column());
    if (!isFactor(variable, table)) {
      return List.of(new Part(variable.text(), variable.values(column)));
    }
    Factor factor = column.factor();
    if (contrast && factor.size() < 2) {
      throw new BadInput(
          "'%s' has only one level, '%s'".formatted(variable.text(), factor.levels().get(0)));
    }
    return IntStream.range(contrast ? 1 : 0, factor.size())
        .mapToObj(level -> indicator(variable, factor, level))
        .toList();
  }

  private static Part indicator(Variable variable, Factor factor, int level) {
    double[] values =
        Arrays.stream(factor.codes()).mapToDouble(code -> code == level ? 1 : 0).toArray();
    return new Part(variable.text() + factor.levels().get(level), values);
  }

  private static Design gather(List<Part> parts, int rows) {
    if ((long) parts.size() * rows > 400_000_000L) {
      throw new BadInput(
          "the model has %d columns over %d rows, which is more than fits"
              .formatted(parts.size(), rows));
    }
    return new Design(
        parts.stream().map(Part::name).toList(),
        parts.stream().map(Part::values).toArray(double[][]::new),
        rows);
  }

  public int width() {
    return columns.length;
  }

  public boolean hasIntercept() {
    return names.contains(INTERCEPT);
  }

  public int index(String term) {
    int found = names.indexOf(term);
    if (found < 0) {
      throw new BadInput(
          "the model has no term '%s'; it has: %s".formatted(term, String.join(", ", names)));
    }
    return found;
  }

  /// What centring takes away: the means of the columns that are more than 0 and 1, where there is
  /// an intercept.
  public double[] centres() {
    double[] means = new double[columns.length];
    if (hasIntercept()) {
      for (int j = 0; j < means.length; j++) {
        means[j] = isIndicator(columns[j]) ? 0 : mean(columns[j]);
      }
    }
    return means;
  }

  /// Whether all cells are 0 or 1; the product spares the processor from guessing which.
  private static boolean isIndicator(double[] column) {
    for (double cell : column) {
      if (cell * (cell - 1) != 0) {
        return false;
      }
    }
    return true;
  }

  private static double mean(double[] column) {
    double sum = 0;
    for (double cell : column) {
      sum += cell;
    }
    return sum / column.length;
  }

  /// Runs a computation on the model's columns; a dependent column is named to the user.
  public <T> T named(java.util.function.Supplier<T> computation) {
    try {
      return computation.get();
    } catch (Cholesky.Dependent e) {
      throw new BadInput(
          "singular design: '%s' is a combination of other terms or does not vary"
              .formatted(names.get(e.column())));
    }
  }
}
