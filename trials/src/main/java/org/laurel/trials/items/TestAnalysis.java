package org.laurel.trials.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laurel.trials.algebra.Matrix;

/// Classical analysis of right-or-wrong items.
///
/// @param kr20 Kuder and Richardson (1937), formula 20, with n - 1 as for alpha
/// @param kr21 formula 21, which takes all items as equally hard, with the variance over n
/// @param sem the standard error of measurement, sd times the root of 1 - KR-20
public record TestAnalysis(
    double kr20,
    double kr21,
    double mean,
    double sd,
    double sem,
    List<Item> items,
    int persons,
    int incomplete) {

  /// @param pointBiserial correlation with the whole score
  /// @param corrected correlation with the score on the other items
  public record Item(String item, double difficulty, double pointBiserial, double corrected) {}

  public static TestAnalysis of(Answers given) {
    Answers answers = given.binary();
    double[] totals = answers.totals();
    double k = answers.size();
    double mean = Arrays.stream(totals).average().orElse(0);
    double sd = Math.sqrt(variance(totals));
    double kr20 = Scale.alpha(answers.covariance());
    double whole = sd * sd * (totals.length - 1) / totals.length;
    double kr21 = k / (k - 1) * (1 - mean * (k - mean) / (k * whole));
    return new TestAnalysis(
        kr20,
        kr21,
        mean,
        sd,
        sd * Math.sqrt(1 - kr20),
        items(answers, totals),
        answers.persons(),
        answers.incomplete());
  }

  private static List<Item> items(Answers answers, double[] totals) {
    List<Item> items = new ArrayList<>();
    for (int j = 0; j < answers.size(); j++) {
      double[] own = answers.scores().col(j);
      double[] rest = totals.clone();
      Matrix.axpy(-1, own, 0, rest, 0, rest.length);
      items.add(
          new Item(
              answers.items().get(j),
              Arrays.stream(own).average().orElse(0),
              correlation(own, totals),
              correlation(own, rest)));
    }
    return items;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }

  private static double correlation(double[] left, double[] right) {
    double leftMean = Arrays.stream(left).average().orElse(0);
    double rightMean = Arrays.stream(right).average().orElse(0);
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - leftMean) * (right[i] - rightMean);
    }
    return sum / (left.length - 1) / Math.sqrt(variance(left) * variance(right));
  }
}
