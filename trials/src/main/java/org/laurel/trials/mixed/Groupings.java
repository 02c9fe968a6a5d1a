package org.laurel.trials.mixed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.laurel.trials.BadInput;
import org.laurel.trials.Design;
import org.laurel.trials.Factor;
import org.laurel.trials.Formula;
import org.laurel.trials.Frame;

/// Makes the random terms of a formula into groupings of the data.
final class Groupings {
  private final Frame frame;
  private final Map<Formula.Terms, Design> designs = new HashMap<>();
  private final Map<String, Factor> factors = new HashMap<>();

  /// The fixed part lends its intercept, which has a number for every row.
  Groupings(Frame frame, Design fixed) {
    this.frame = frame;
    if (fixed.hasIntercept()) {
      double[][] ones = {fixed.columns()[0]};
      designs.put(
          new Formula.Terms(true, List.of()),
          new Design(fixed.names().subList(0, 1), ones, fixed.rows()));
    }
  }

  /// Terms on the same grouping become one, with zero covariance between them; most levels first.
  List<GroupTerm> of(List<Formula.Random> random) {
    Map<List<String>, List<Formula.Random>> byGroup = new LinkedHashMap<>();
    random.forEach(term -> byGroup.computeIfAbsent(term.group(), _ -> new ArrayList<>()).add(term));
    List<GroupTerm> result = new ArrayList<>();
    byGroup.forEach((group, parts) -> result.add(term(group(group), parts)));
    result.sort(Comparator.comparingInt(term -> -term.group().size()));
    return result;
  }

  private Factor group(List<String> names) {
    return names.stream().map(this::factor).reduce(Factor::interact).orElseThrow();
  }

  private Factor factor(String name) {
    return factors.computeIfAbsent(name, column -> frame.table().column(column).factor());
  }

  private GroupTerm term(Factor group, List<Formula.Random> parts) {
    if (group.size() < 2 || group.size() >= frame.table().rows()) {
      throw new BadInput(
          "'%s' has %d levels over %d rows; a random term needs at least 2, and fewer than rows"
              .formatted(group.name(), group.size(), frame.table().rows()));
    }
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    List<int[]> free = new ArrayList<>();
    for (Formula.Random part : parts) {
      Design design =
          designs.computeIfAbsent(part.terms(), terms -> Design.of(terms, frame.table()));
      int from = names.size();
      names.addAll(design.names());
      columns.addAll(List.of(design.columns()));
      addFree(from, names.size(), part.correlated(), free);
    }
    return GroupTerm.of(group, names, columns.toArray(double[][]::new), free);
  }

  private static void addFree(int from, int to, boolean correlated, List<int[]> free) {
    for (int j = from; j < to; j++) {
      for (int i = j; i < to; i++) {
        if (i == j || correlated) {
          free.add(new int[] {i, j});
        }
      }
    }
  }
}
