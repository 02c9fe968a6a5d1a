package org.laurel.trials.picture;

import java.util.List;
import org.laurel.trials.BadInput;

/// The four pictures that a report of a trial needs, as SVG that says in words what it shows.
public final class Pictures {
  static final int WIDTH = 720;
  static final int LABELS = 230;
  static final int ROW = 26;

  private Pictures() {}

  /// One estimate with its interval.
  public record Interval(String label, double estimate, double low, double high) {}

  /// A forest plot: one line per study or outcome, and a dashed line at no effect.
  public static String forest(String title, List<Interval> rows) {
    refuseEmpty(rows);
    return new ForestPlot(rows).draw(title);
  }

  /// One covariate's standardized difference between arms, before and after adjustment.
  public record Balance(String covariate, double before, double after) {}

  /// A Love plot: hollow before, full after, dashed lines at 0.05 and 0.25 either way.
  public static String balance(String title, List<Balance> rows) {
    refuseEmpty(rows);
    return new LovePlot(rows).draw(title);
  }

  /// One group's mean in each year; a missing year is simply not there.
  public record Trend(String group, List<Double> years, List<Double> means) {}

  /// A comparative time series: treated and comparison means, with a dashed line where the
  /// programme starts.
  public static String trend(String title, Trend treated, Trend comparison, double start) {
    refuseEmpty(treated.years);
    return new TrendPlot(treated, comparison, start).draw(title);
  }

  /// One arm's way through a trial, in clusters and persons.
  public record Flow(String arm, Count assigned, Count received, Count lost, Count analysed) {}

  public record Count(int clusters, int persons) {
    @Override
    public String toString() {
      return "%d clusters, %d persons".formatted(clusters, persons);
    }
  }

  /// The flow of CONSORT 2025: enrolment, allocation, follow-up, analysis, one column per arm.
  public static String consort(String title, Count eligible, Count excluded, List<Flow> arms) {
    refuseEmpty(arms);
    return new FlowChart(eligible, excluded, arms).draw(title);
  }

  private static void refuseEmpty(List<?> rows) {
    if (rows.isEmpty()) {
      throw new BadInput("there is nothing to draw");
    }
  }
}
