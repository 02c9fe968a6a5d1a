package org.laurel.trials.items;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.laurel.trials.algebra.Cholesky;
import org.laurel.trials.algebra.Matrix;
import org.laurel.trials.algebra.Probability;

/// How reliable a sum of items is.
///
/// @param alpha Cronbach (1951), with the interval of Feldt (1965)
/// @param standardized alpha of the items at equal variance
/// @param omega the share of the sum's variance that one common factor carries (McDonald 1999), by
///   maximum likelihood
/// @param lambda6 Guttman's lower bound from squared multiple correlations
public record Scale(
    double alpha,
    double low,
    double high,
    double standardized,
    double averageCorrelation,
    double lambda6,
    double omega,
    List<Item> items,
    int persons,
    int incomplete) {

  /// @param itemTotal correlation with the sum of all items
  /// @param itemRest correlation with the sum of the others
  /// @param alphaWithout alpha of the others
  public record Item(
      String item,
      double mean,
      double sd,
      double itemTotal,
      double itemRest,
      double alphaWithout,
      double loading) {}

  public static Scale of(Answers answers, double confidence) {
    Matrix covariance = answers.covariance();
    double alpha = alpha(covariance);
    int n = answers.persons();
    int k = answers.size();
    double df1 = n - 1;
    double df2 = df1 * (k - 1);
    double tail = 0.5 + confidence / 2;
    double low = 1 - (1 - alpha) * Probability.fQuantile(tail, df1, df2);
    double high = 1 - (1 - alpha) / Probability.fQuantile(tail, df2, df1);
    Matrix correlation = correlation(covariance);
    double mean = (sum(correlation) - k) / (k * (k - 1.0));
    OneFactor factor = OneFactor.fit(covariance.scale((n - 1.0) / n));
    return new Scale(
        alpha,
        low,
        high,
        alpha(correlation),
        mean,
        lambda6(correlation),
        factor.omega(),
        items(answers, covariance, factor),
        n,
        answers.incomplete());
  }

  static double alpha(Matrix covariance) {
    double k = covariance.rows;
    return k / (k - 1) * (1 - covariance.trace() / sum(covariance));
  }

  private static double sum(Matrix matrix) {
    return java.util.Arrays.stream(matrix.cells).sum();
  }

  static Matrix correlation(Matrix covariance) {
    Matrix result = covariance.copy();
    for (int i = 0; i < result.rows; i++) {
      for (int j = 0; j < result.rows; j++) {
        result.set(
            i, j, covariance.get(i, j) / Math.sqrt(covariance.get(i, i) * covariance.get(j, j)));
      }
    }
    return result;
  }

  private static double lambda6(Matrix correlation) {
    double unexplained = 0;
    for (double cell : Cholesky.of(correlation).inverse().diagonal()) {
      unexplained += 1 / cell;
    }
    return 1 - unexplained / sum(correlation);
  }

  private static List<Item> items(Answers answers, Matrix covariance, OneFactor factor) {
    int k = covariance.rows;
    double[] means = answers.means();
    List<Item> result = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      int item = j;
      int[] others = IntStream.range(0, k).filter(i -> i != item).toArray();
      double sd = Math.sqrt(covariance.get(j, j));
      double withRest = IntStream.of(others).mapToDouble(i -> covariance.get(item, i)).sum();
      Matrix rest = covariance.pick(others, others);
      double total = (sd * sd + withRest) / (sd * Math.sqrt(sum(covariance)));
      double itemRest = withRest / (sd * Math.sqrt(sum(rest)));
      double without = k > 2 ? alpha(rest) : Double.NaN;
      result.add(
          new Item(
              answers.items().get(j),
              means[j],
              sd,
              total,
              itemRest,
              without,
              factor.loadings()[j]));
    }
    return result;
  }
}
