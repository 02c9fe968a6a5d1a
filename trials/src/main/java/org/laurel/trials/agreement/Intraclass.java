package org.laurel.trials.agreement;

import java.util.List;
import org.laurel.trials.algebra.Probability;

/// Intraclass correlations of Shrout and Fleiss (1979), Psychological Bulletin 86, 420-428.
///
/// `ICC1`: each subject has other raters; `ICC2`: raters are a sample; `ICC3`: these raters only;
/// with `k`, for the mean of all raters.
public record Intraclass(
    String kind, double icc, double f, double df1, double df2, double p, double low, double high) {

  public static List<Intraclass> of(Ratings all, double confidence) {
    Variances v = Variances.of(all.complete());
    double tail = 0.5 + confidence / 2;
    Intraclass one = v.oneWay(tail);
    Intraclass two = v.random(tail);
    Intraclass three = v.fixed(tail);
    return List.of(one, two, three, v.averaged(one), v.averaged(two), v.averaged(three));
  }

  /// Kendall's W, corrected for ties, with its chi-squared test.
  public record Concordance(double w, double chiSquared, int df, double p) {}

  public static Concordance kendall(Ratings all) {
    Ratings ratings = all.complete();
    int n = ratings.subjects();
    int m = ratings.raters().size();
    double[] sums = new double[n];
    double ties = 0;
    for (int r = 0; r < m; r++) {
      double[] ranks = new double[n];
      for (int i = 0; i < n; i++) {
        double below = 0;
        double equal = 0;
        for (int other = 0; other < n; other++) {
          below += ratings.value(other, r) < ratings.value(i, r) ? 1 : 0;
          equal += ratings.value(other, r) == ratings.value(i, r) ? 1 : 0;
        }
        ranks[i] = below + (equal + 1) / 2;
        sums[i] += ranks[i];
        ties += equal * equal - 1;
      }
    }
    double mean = m * (n + 1) / 2.0;
    double spread = 0;
    for (double sum : sums) {
      spread += (sum - mean) * (sum - mean);
    }
    double w = 12 * spread / (m * m * ((double) n * n * n - n) - m * ties);
    double chiSquared = m * (n - 1) * w;
    return new Concordance(w, chiSquared, n - 1, Probability.upperChiSquared(chiSquared, n - 1));
  }

  /// The two-way analysis of variance behind all six.
  private record Variances(
      double n, double k, double subjects, double raters, double within, double error) {

    static Variances of(Ratings ratings) {
      int n = ratings.subjects();
      int k = ratings.raters().size();
      double[] rows = new double[n];
      double[] columns = new double[k];
      double grand = 0;
      for (int i = 0; i < n; i++) {
        for (int r = 0; r < k; r++) {
          rows[i] += ratings.value(i, r) / k;
          columns[r] += ratings.value(i, r) / n;
          grand += ratings.value(i, r) / (n * (double) k);
        }
      }
      double between = 0;
      double across = 0;
      double inside = 0;
      for (int i = 0; i < n; i++) {
        between += k * Math.pow(rows[i] - grand, 2);
        for (int r = 0; r < k; r++) {
          inside += Math.pow(ratings.value(i, r) - rows[i], 2);
        }
      }
      for (double column : columns) {
        across += n * Math.pow(column - grand, 2);
      }
      double rest = (inside - across) / ((n - 1.0) * (k - 1));
      return new Variances(
          n, k, between / (n - 1), across / (k - 1), inside / (n * (k - 1.0)), rest);
    }

    Intraclass oneWay(double tail) {
      double f = subjects / within;
      double df2 = n * (k - 1);
      double low = f / Probability.fQuantile(tail, n - 1, df2);
      double high = f * Probability.fQuantile(tail, df2, n - 1);
      return build(
          "ICC1",
          (subjects - within) / (subjects + (k - 1) * within),
          f,
          df2,
          ratio(low),
          ratio(high));
    }

    Intraclass fixed(double tail) {
      double f = subjects / error;
      double df2 = (n - 1) * (k - 1);
      double low = f / Probability.fQuantile(tail, n - 1, df2);
      double high = f * Probability.fQuantile(tail, df2, n - 1);
      return build(
          "ICC3",
          (subjects - error) / (subjects + (k - 1) * error),
          f,
          df2,
          ratio(low),
          ratio(high));
    }

    private double ratio(double f) {
      return (f - 1) / (f + k - 1);
    }

    Intraclass random(double tail) {
      double icc = (subjects - error) / (subjects + (k - 1) * error + k * (raters - error) / n);
      double fj = raters / error;
      double top =
          (k - 1) * (n - 1) * Math.pow(k * icc * fj + n * (1 + (k - 1) * icc) - k * icc, 2);
      double bottom =
          (n - 1) * k * k * icc * icc * fj * fj + Math.pow(n * (1 + (k - 1) * icc) - k * icc, 2);
      double v = top / bottom;
      double lower = Probability.fQuantile(tail, n - 1, v);
      double upper = Probability.fQuantile(tail, v, n - 1);
      double scale = k * raters + (k * n - k - n) * error;
      double low = n * (subjects - lower * error) / (lower * scale + n * subjects);
      double high = n * (upper * subjects - error) / (scale + n * upper * subjects);
      return build("ICC2", icc, subjects / error, (n - 1) * (k - 1), low, high);
    }

    private Intraclass build(
        String kind, double icc, double f, double df2, double low, double high) {
      return new Intraclass(kind, icc, f, n - 1, df2, Probability.upperF(f, n - 1, df2), low, high);
    }

    /// Spearman and Brown's step from one rater to the mean of all.
    Intraclass averaged(Intraclass single) {
      return new Intraclass(
          single.kind + "k",
          up(single.icc),
          single.f,
          single.df1,
          single.df2,
          single.p,
          up(single.low),
          up(single.high));
    }

    private double up(double icc) {
      return k * icc / (1 + (k - 1) * icc);
    }
  }
}
