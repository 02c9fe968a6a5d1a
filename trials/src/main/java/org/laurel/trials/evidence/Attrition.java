package org.laurel.trials.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.laurel.trials.BadInput;

/// Overall and differential attrition against the boundaries of the What Works Clearinghouse.
///
/// The boundary is a table (Handbook 4.1, table II.1), read from `attrition-boundary.csv`. Where
/// the overall rate falls between its rows, the stricter of the two holds.
///
/// @param maxDifferential the largest differential rate still low, or NaN where no rate is
public record Attrition(
    double overall,
    double treated,
    double comparison,
    double differential,
    Boundary boundary,
    double maxDifferential,
    Verdict verdict) {

  /// Which assumption on who leaves: optimistic where attrition is unlikely to depend on the
  /// programme.
  public enum Boundary {
    CAUTIOUS,
    OPTIMISTIC
  }

  public enum Verdict {
    LOW,
    HIGH
  }

  public static Attrition of(
      int randomizedTreated,
      int analysedTreated,
      int randomizedComparison,
      int analysedComparison,
      Boundary boundary) {
    check(randomizedTreated, analysedTreated);
    check(randomizedComparison, analysedComparison);
    double treated = 1 - analysedTreated / (double) randomizedTreated;
    double comparison = 1 - analysedComparison / (double) randomizedComparison;
    double overall =
        1
            - (analysedTreated + analysedComparison)
                / ((double) randomizedTreated + randomizedComparison);
    double differential = Math.abs(treated - comparison);
    double most = limit(overall, boundary);
    boolean low = differential <= most + 1e-12;
    return new Attrition(
        overall,
        treated,
        comparison,
        differential,
        boundary,
        most,
        low ? Verdict.LOW : Verdict.HIGH);
  }

  private static void check(int randomized, int analysed) {
    if (randomized <= 0 || analysed < 0 || analysed > randomized) {
      throw new BadInput(
          "of %d randomized, %d cannot have been analysed".formatted(randomized, analysed));
    }
  }

  /// The largest low differential rate at an overall rate, as shares.
  static double limit(double overall, Boundary boundary) {
    TreeMap<Double, Double> table = table(boundary);
    double percent = Math.round(overall * 1e10) / 1e8;
    var below = table.floorEntry(percent);
    var above = table.ceilingEntry(percent);
    if (below == null || above == null) {
      return Double.NaN;
    }
    return Math.min(below.getValue(), above.getValue()) / 100;
  }

  private static TreeMap<Double, Double> table(Boundary boundary) {
    TreeMap<Double, Double> result = new TreeMap<>();
    for (String line : lines()) {
      String[] cells = line.split(",", -1);
      String limit = cells[boundary == Boundary.CAUTIOUS ? 1 : 2];
      if (!limit.isEmpty()) {
        result.put(Double.parseDouble(cells[0]), Double.parseDouble(limit));
      }
    }
    return result;
  }

  private static List<String> lines() {
    try (InputStream in =
            Objects.requireNonNull(Attrition.class.getResourceAsStream("attrition-boundary.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
