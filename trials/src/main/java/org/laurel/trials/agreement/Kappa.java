package org.laurel.trials.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Probability;

/// Chance-corrected agreement on categories.
///
/// @param se the standard error for an interval, where one is defined, else NaN
/// @param z the test of no agreement beyond chance
public record Kappa(String name, double kappa, double se, double z, double p, int subjects) {

  /// How much a disagreement counts by its distance in levels.
  public enum Weights {
    UNWEIGHTED,
    LINEAR,
    QUADRATIC;

    double agreement(int i, int j, int levels) {
      double distance = levels < 2 ? 0 : Math.abs(i - j) / (double) (levels - 1);
      return switch (this) {
        case UNWEIGHTED -> i == j ? 1 : 0;
        case LINEAR -> 1 - distance;
        case QUADRATIC -> 1 - distance * distance;
      };
    }
  }

  /// Cohen (1960, 1968) with the large-sample errors of Fleiss, Cohen and Everitt (1969).
  ///
  /// psych 2.2.9 prints another variance for weighted kappa; vcd and statsmodels agree with this
  /// one.
  public static Kappa cohen(Ratings all, Weights weights) {
    Ratings ratings = all.complete();
    if (ratings.raters().size() != 2) {
      throw new BadInput("Cohen's kappa compares two raters, not " + ratings.raters().size());
    }
    return cohen(table(ratings, 0, 1), weights);
  }

  /// From a square table of shares or counts.
  public static Kappa cohen(double[][] counts, Weights weights) {
    return new CohenTable(counts, weights).kappa();
  }

  private static double[][] table(Ratings ratings, int left, int right) {
    double[][] result = new double[ratings.levels().size()][ratings.levels().size()];
    for (int[] row : ratings.codes()) {
      result[row[left]][row[right]]++;
    }
    return result;
  }

  /// Fleiss (1971): raters are interchangeable. The test is that of Fleiss, Nee and Landis (1979).
  public static Kappa fleiss(Ratings all) {
    Ratings ratings = all.complete();
    double m = ratings.raters().size();
    double n = ratings.subjects();
    double[] shares = pooled(ratings);
    double expected = Arrays.stream(shares).map(share -> share * share).sum();
    double kappa = (pairwise(ratings) - expected) / (1 - expected);
    double pq = 0;
    double skew = 0;
    for (double share : shares) {
      pq += share * (1 - share);
      skew += share * (1 - share) * (1 - 2 * share);
    }
    double error = Math.sqrt(2 * (pq * pq - skew) / (pq * pq * n * m * (m - 1)));
    return new Kappa(
        "Fleiss",
        kappa,
        Double.NaN,
        kappa / error,
        Probability.twoSidedNormal(kappa / error),
        ratings.subjects());
  }

  /// Fleiss's kappa of one level against all others, in the order of the levels.
  public static List<Kappa> fleissByLevel(Ratings all) {
    Ratings ratings = all.complete();
    double m = ratings.raters().size();
    double n = ratings.subjects();
    double[] shares = pooled(ratings);
    List<Kappa> result = new ArrayList<>();
    for (int level = 0; level < shares.length; level++) {
      double mixed = 0;
      for (int i = 0; i < ratings.subjects(); i++) {
        int count = ratings.counts(i)[level];
        mixed += count * (m - count);
      }
      double kappa = 1 - mixed / (n * m * (m - 1) * shares[level] * (1 - shares[level]));
      double z = kappa / Math.sqrt(2 / (n * m * (m - 1)));
      result.add(
          new Kappa(
              ratings.levels().get(level),
              kappa,
              Double.NaN,
              z,
              Probability.twoSidedNormal(z),
              ratings.subjects()));
    }
    return result;
  }

  /// Conger (1980), the exact kappa: each rater keeps own shares of the levels.
  public static Kappa conger(Ratings all) {
    Ratings ratings = all.complete();
    double[][] shares = ratings.shares();
    int m = shares.length;
    double expected = 0;
    for (int level = 0; level < shares[0].length; level++) {
      double sum = 0;
      double squares = 0;
      for (double[] own : shares) {
        sum += own[level];
        squares += own[level] * own[level];
      }
      expected += (sum * sum - squares) / (m * (m - 1.0));
    }
    return plain("Conger", (pairwise(ratings) - expected) / (1 - expected), ratings);
  }

  /// Light (1971): the mean of Cohen's kappa over all pairs of raters.
  ///
  /// The test is that of irr 0.84.
  public static Kappa light(Ratings all) {
    Ratings ratings = all.complete();
    int m = ratings.raters().size();
    double sum = 0;
    for (int left = 0; left < m; left++) {
      for (int right = left + 1; right < m; right++) {
        sum += cohen(table(ratings, left, right), Weights.UNWEIGHTED).kappa();
      }
    }
    double kappa = sum / (m * (m - 1) / 2.0);
    double error = lightError(ratings);
    return new Kappa(
        "Light",
        kappa,
        error,
        kappa / error,
        Probability.twoSidedNormal(kappa / error),
        ratings.subjects());
  }

  /// `sqrt(P / (n (1 - P)))` with `P = 1 - C prod(disagreement of each pair by chance)` over C
  /// pairs of raters.
  private static double lightError(Ratings ratings) {
    double[][] shares = ratings.shares();
    int m = shares.length;
    double product = m * (m - 1) / 2.0;
    for (int left = 0; left < m; left++) {
      for (int right = left + 1; right < m; right++) {
        double same = 0;
        for (int level = 0; level < shares[left].length; level++) {
          same += shares[left][level] * shares[right][level];
        }
        product *= 1 - same;
      }
    }
    double chance = 1 - product;
    return Math.sqrt(chance / (ratings.subjects() * (1 - chance)));
  }

  /// Gwet (2008) AC1: chance agreement is that of raters who guess only where they cannot tell.
  public static Kappa gwet(Ratings all) {
    Ratings ratings = all.complete();
    double[] shares = pooled(ratings);
    double expected =
        Arrays.stream(shares).map(share -> share * (1 - share)).sum() / (shares.length - 1);
    return plain("Gwet AC1", (pairwise(ratings) - expected) / (1 - expected), ratings);
  }

  private static Kappa plain(String name, double kappa, Ratings ratings) {
    return new Kappa(name, kappa, Double.NaN, Double.NaN, Double.NaN, ratings.subjects());
  }

  private static double[] pooled(Ratings ratings) {
    double[] result = new double[ratings.levels().size()];
    double each = 1.0 / (ratings.subjects() * (double) ratings.raters().size());
    for (int[] row : ratings.codes()) {
      for (int code : row) {
        result[code] += each;
      }
    }
    return result;
  }

  /// The share of pairs of raters that agree, averaged over subjects.
  private static double pairwise(Ratings ratings) {
    double m = ratings.raters().size();
    double sum = 0;
    for (int i = 0; i < ratings.subjects(); i++) {
      for (int count : ratings.counts(i)) {
        sum += count * (count - 1) / (m * (m - 1));
      }
    }
    return sum / ratings.subjects();
  }

  /// The percentage of subjects on whom all raters agree, allowing for values that differ by up to
  /// the tolerance.
  public static double percentAgreement(Ratings all, double tolerance) {
    Ratings ratings = all.complete();
    long agreed =
        Arrays.stream(ratings.codes())
            .filter(row -> {
              var values =
                  Arrays.stream(row)
                      .mapToDouble(code -> ratings.values()[code])
                      .summaryStatistics();
              return values.getMax() - values.getMin() <= tolerance;
            })
            .count();
    return 100.0 * agreed / ratings.subjects();
  }
}
