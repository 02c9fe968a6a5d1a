package org.laurel.trials.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.trials.BadInput;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Minimizer;
import org.laurel.trials.algebra.Probability;

/// The Rasch model by conditional maximum likelihood (Andersen 1972): given the score, persons drop
/// out.
///
/// @param items difficulties that sum to zero, with standard errors
/// @param used persons with neither none nor all right: the others tell nothing
/// @param andersen whether persons above and below the mean score give the same difficulties
///   (Andersen 1973)
public record Rasch(
    List<Difficulty> items, double logLikelihood, int used, @Nullable LikelihoodRatio andersen) {

  public record Difficulty(String item, double difficulty, double se) {}

  public record LikelihoodRatio(double statistic, int df, double p) {}

  public static Rasch of(Answers given) {
    Answers answers = given.binary();
    int k = answers.size();
    double[] scores = answers.totals();
    int[] informative =
        IntStream.range(0, scores.length).filter(i -> scores[i] > 0 && scores[i] < k).toArray();
    Counts all = Counts.of(answers, informative);
    all.refuseExtremes(answers.items());
    double[] found = all.estimate();
    Matrix covariance = all.covariance(found);
    double[] full = all.whole(found);
    double mean = Arrays.stream(full).average().orElse(0);
    List<Difficulty> items = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      double[] contrast = new double[k - 1];
      Arrays.fill(contrast, -1.0 / k);
      if (j > 0) {
        contrast[j - 1] += 1;
      }
      items.add(
          new Difficulty(
              answers.items().get(j),
              full[j] - mean,
              Math.sqrt(covariance.quadratic(contrast, contrast))));
    }
    double likelihood = -all.value(full);
    return new Rasch(
        items, likelihood, informative.length, andersen(answers, scores, informative, likelihood));
  }

  /// The split is at the mean score of all persons, as in eRm; absent where a part has an item
  /// without variation.
  private static @Nullable LikelihoodRatio andersen(
      Answers answers, double[] scores, int[] informative, double likelihood) {
    double mean = Arrays.stream(scores).average().orElse(0);
    Counts low =
        Counts.of(answers, IntStream.of(informative).filter(i -> scores[i] <= mean).toArray());
    Counts high =
        Counts.of(answers, IntStream.of(informative).filter(i -> scores[i] > mean).toArray());
    if (low.extreme() >= 0 || high.extreme() >= 0) {
      return null;
    }
    double split = -low.value(low.whole(low.estimate())) - high.value(high.whole(high.estimate()));
    double statistic = 2 * (split - likelihood);
    int df = answers.size() - 1;
    return new LikelihoodRatio(statistic, df, Probability.upperChiSquared(statistic, df));
  }

  /// All that the conditional likelihood needs: right answers by item, persons by score.
  private record Counts(double[] right, double[] persons) {

    static Counts of(Answers answers, int[] rows) {
      double[] right = new double[answers.size()];
      double[] persons = new double[answers.size() + 1];
      for (int row : rows) {
        int score = 0;
        for (int j = 0; j < right.length; j++) {
          right[j] += answers.scores().get(row, j);
          score += (int) answers.scores().get(row, j);
        }
        persons[score]++;
      }
      return new Counts(right, persons);
    }

    int extreme() {
      double total = Arrays.stream(persons).sum();
      return IntStream.range(0, right.length)
          .filter(j -> right[j] == 0 || right[j] == total)
          .findFirst()
          .orElse(-1);
    }

    void refuseExtremes(List<String> names) {
      if (extreme() >= 0) {
        throw new BadInput(
            "item '%s' was solved by all or by none of those who count"
                .formatted(names.get(extreme())));
      }
    }

    double[] estimate() {
      Minimizer.Smooth function =
          free -> new Minimizer.Point(free, value(whole(free)), () -> gradient(free));
      double total = Arrays.stream(persons).sum();
      return Minimizer.minimize(function, new double[right.length - 1], 4 / total).where();
    }

    /// The first difficulty is zero.
    double[] whole(double[] free) {
      double[] result = new double[right.length];
      System.arraycopy(free, 0, result, 1, free.length);
      return result;
    }

    double value(double[] difficulty) {
      double[] gamma = gamma(difficulty, -1);
      double sum = Matrix.dot(right, difficulty);
      for (int score = 0; score < persons.length; score++) {
        sum += persons[score] == 0 ? 0 : persons[score] * Math.log(gamma[score]);
      }
      return sum;
    }

    private double[] gradient(double[] free) {
      double[] difficulty = whole(free);
      double[] gamma = gamma(difficulty, -1);
      double[] result = new double[free.length];
      for (int j = 1; j < right.length; j++) {
        double[] without = gamma(difficulty, j);
        double expected = 0;
        for (int score = 1; score < persons.length; score++) {
          expected += persons[score] * Math.exp(-difficulty[j]) * without[score - 1] / gamma[score];
        }
        result[j - 1] = right[j] - expected;
      }
      return result;
    }

    /// Elementary symmetric functions of `exp(-difficulty)`, by the summation algorithm, without
    /// one item.
    private static double[] gamma(double[] difficulty, int without) {
      double[] result = new double[difficulty.length + 1];
      result[0] = 1;
      for (int j = 0; j < difficulty.length; j++) {
        if (j != without) {
          for (int score = j + 1; score > 0; score--) {
            result[score] += result[score - 1] * Math.exp(-difficulty[j]);
          }
        }
      }
      return result;
    }

    Matrix covariance(double[] free) {
      Minimizer.Smooth function = where -> new Minimizer.Point(where, 0, () -> gradient(where));
      return Cholesky.of(Minimizer.hessian(function, free, 1e-5)).inverse();
    }
  }
}
