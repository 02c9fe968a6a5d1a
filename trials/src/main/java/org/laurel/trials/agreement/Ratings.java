package org.laurel.trials.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.Column;
import org.laurel.trials.Factor;
import org.laurel.trials.Table;

/// What each rater gave each subject: `codes[subject][rater]` points into the levels, or is
/// missing.
///
/// @param values the levels as numbers; levels that are texts count 1, 2, 3 in their order
public record Ratings(List<String> raters, List<String> levels, double[] values, int[][] codes) {

  /// The columns as raters; without a list of levels, those that occur count.
  public static Ratings of(Table table, List<String> raters, List<String> levels) {
    if (raters.size() < 2) {
      throw new BadInput("agreement needs at least two raters");
    }
    List<String> known = levels.isEmpty() ? occurring(table, raters) : levels;
    int[][] codes = new int[table.rows()][raters.size()];
    for (int r = 0; r < raters.size(); r++) {
      Factor given = table.column(raters.get(r)).factor(known);
      for (int i = 0; i < codes.length; i++) {
        codes[i][r] = given.codes()[i];
      }
    }
    return new Ratings(List.copyOf(raters), known, numbers(known), codes);
  }

  private static List<String> occurring(Table table, List<String> raters) {
    List<String> found =
        raters.stream()
            .flatMap(rater -> table.column(rater).factor().levels().stream())
            .distinct()
            .toList();
    boolean numeric = raters.stream().map(table::column).allMatch(Column::numeric);
    return numeric
        ? found.stream().sorted(java.util.Comparator.comparingDouble(Double::parseDouble)).toList()
        : found.stream().sorted().toList();
  }

  private static double[] numbers(List<String> levels) {
    try {
      return levels.stream().mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException _) {
      return IntStream.rangeClosed(1, levels.size()).asDoubleStream().toArray();
    }
  }

  /// The subjects whom every rater has rated.
  public Ratings complete() {
    int[][] kept =
        Arrays.stream(codes)
            .filter(row -> Arrays.stream(row).allMatch(code -> code >= 0))
            .toArray(int[][]::new);
    if (kept.length < 2) {
      throw new BadInput(
          "fewer than two subjects were rated by all of: " + String.join(", ", raters));
    }
    return new Ratings(raters, levels, values, kept);
  }

  public int subjects() {
    return codes.length;
  }

  /// How many subjects were left out for a missing rating.
  public int incomplete() {
    return subjects() - complete().subjects();
  }

  double value(int subject, int rater) {
    return values[codes[subject][rater]];
  }

  /// How many raters chose each level for one subject.
  int[] counts(int subject) {
    int[] result = new int[levels.size()];
    for (int code : codes[subject]) {
      if (code >= 0) {
        result[code]++;
      }
    }
    return result;
  }

  /// Each rater's share of each level.
  double[][] shares() {
    double[][] result = new double[raters.size()][levels.size()];
    for (int[] row : codes) {
      for (int r = 0; r < row.length; r++) {
        result[r][row[r]] += 1.0 / codes.length;
      }
    }
    return result;
  }
}
