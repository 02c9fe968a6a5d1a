package org.laurel.review.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.agreement.Intraclass;
import org.laurel.trials.agreement.Kappa;
import org.laurel.trials.agreement.Ratings;

/// How far scores on anchor papers agree with the master's.
///
/// @param papers how many papers they come from
/// @param exact the share that is the same
/// @param kappa Cohen's, with quadratic weights: a level further away counts more
/// @param icc ICC(2,1) of Shrout and Fleiss (1979), levels as 1, 2, 3
/// @param shift the mean of the assessor's level less the master's; below 0 is stricter
record Agreement(
    long papers,
    int scores,
    Estimate exact,
    Optional<Estimate> kappa,
    Optional<Estimate> icc,
    Optional<Estimate> shift) {

  private static final double CONFIDENCE = 0.95;
  private static final double Z = 1.959963984540054;

  /// With the 95 % interval.
  record Estimate(double value, double low, double high) {

    static Optional<Estimate> of(double value, double low, double high) {
      var isThere = Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high);
      return isThere ? Optional.of(new Estimate(value, low, high)) : Optional.empty();
    }
  }

  /// @param pairs one at least
  /// @param levels of the rubric, from the lowest to the highest
  static Agreement of(List<Pair> pairs, List<String> levels) {
    var same = (int) pairs.stream().filter(it -> it.given().equals(it.master())).count();
    return new Agreement(
        pairs.stream().map(Pair::paper).distinct().count(),
        pairs.size(),
        wilson(same, pairs.size()),
        kappa(pairs, levels),
        icc(pairs, levels),
        shift(pairs, levels));
  }

  /// Wilson (1927): stays between 0 and 1 and holds for few scores.
  static Estimate wilson(int same, int of) {
    var share = same / (double) of;
    var square = Z * Z / of;
    var middle = (share + square / 2) / (1 + square);
    var half = Z / (1 + square) * Math.sqrt(share * (1 - share) / of + square / (4 * of));
    return new Estimate(share, middle - half, middle + half);
  }

  private static Optional<Estimate> kappa(List<Pair> pairs, List<String> levels) {
    try {
      var kappa = Kappa.cohen(ratings(pairs, levels), Kappa.Weights.QUADRATIC);
      var half = Z * kappa.se();
      return Estimate.of(kappa.kappa(), kappa.kappa() - half, Math.min(1, kappa.kappa() + half));
    } catch (BadInput _) {
      return Optional.empty();
    }
  }

  private static Optional<Estimate> icc(List<Pair> pairs, List<String> levels) {
    if (!varies(pairs, levels)) return Optional.empty();
    try {
      return Intraclass.of(ratings(pairs, levels), CONFIDENCE).stream()
          .filter(it -> it.kind().equals("ICC2"))
          .findFirst()
          .flatMap(it -> Estimate.of(it.icc(), it.low(), it.high()));
    } catch (BadInput _) {
      return Optional.empty();
    }
  }

  /// Without any spread of levels, or of what lies between the two, there is no variance to
  /// compare.
  private static boolean varies(List<Pair> pairs, List<String> levels) {
    return pairs.stream().map(Pair::given).distinct().count() > 1
        && pairs.stream().map(Pair::master).distinct().count() > 1
        && pairs.stream().map(it -> apart(it, levels)).distinct().count() > 1;
  }

  private static int apart(Pair pair, List<String> levels) {
    return levels.indexOf(pair.given()) - levels.indexOf(pair.master());
  }

  private static Ratings ratings(List<Pair> pairs, List<String> levels) {
    var codes =
        pairs.stream()
            .map(it -> new int[] {levels.indexOf(it.given()), levels.indexOf(it.master())})
            .toArray(int[][]::new);
    var values = IntStream.rangeClosed(1, levels.size()).asDoubleStream();
    return new Ratings(List.of("assessor", "master"), levels, values.toArray(), codes);
  }

  private static Optional<Estimate> shift(List<Pair> pairs, List<String> levels) {
    var apart = pairs.stream().mapToDouble(it -> apart(it, levels)).toArray();
    var mean = Arrays.stream(apart).average().orElse(Double.NaN);
    var squares = Arrays.stream(apart).map(it -> (it - mean) * (it - mean)).sum();
    var half = Z * Math.sqrt(squares / (apart.length - 1) / apart.length);
    return Estimate.of(mean, mean - half, mean + half);
  }
}
