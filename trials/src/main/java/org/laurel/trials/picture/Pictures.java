package org.laurel.trials.picture;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.laurel.trials.BadInput;

/// The four pictures that a report of a trial needs.
public final class Pictures {
  private static final int WIDTH = 720;
  private static final int LABELS = 230;
  private static final int ROW = 26;

  private Pictures() {}

  /// One estimate with its interval.
  public record Interval(String label, double estimate, double low, double high) {}

  /// A forest plot: one line per study or outcome, and a dashed line at no effect.
  public static String forest(String title, List<Interval> rows) {
    refuseEmpty(rows);
    DoubleSummaryStatistics all =
        rows.stream()
            .flatMapToDouble(row -> DoubleStream.of(row.low, row.high, 0))
            .summaryStatistics();
    Axis x = Axis.around(all.getMin(), all.getMax(), LABELS, WIDTH - 150);
    String said =
        String.join("; ", rows.stream().map(row -> row.label + " " + inWords(row)).toList());
    Svg svg =
        new Svg(WIDTH, rows.size() * ROW + 80, title, "Estimates with intervals. " + said + ".");
    double bottom = rows.size() * ROW + 40;
    svg.line(x.at(0), 30, x.at(0), bottom, "faint");
    for (int i = 0; i < rows.size(); i++) {
      Interval row = rows.get(i);
      double y = 45 + i * ROW;
      svg.text(10, y + 5, "start", row.label)
          .line(x.at(row.low), y, x.at(row.high), y, "line")
          .circle(x.at(row.estimate), y, 5, "mark");
      svg.text(WIDTH - 10, y + 5, "end", inWords(row));
    }
    axis(svg, x, bottom);
    return svg.write();
  }

  private static String inWords(Interval row) {
    return "%s (%s to %s)"
        .formatted(Svg.number(row.estimate), Svg.number(row.low), Svg.number(row.high));
  }

  private static void axis(Svg svg, Axis x, double y) {
    svg.line(x.from(), y, x.to(), y, "line");
    x.ticks()
        .forEach(tick ->
            svg.line(x.at(tick), y, x.at(tick), y + 5, "line")
                .text(x.at(tick), y + 22, "middle", Svg.number(tick)));
  }

  private static void refuseEmpty(List<?> rows) {
    if (rows.isEmpty()) {
      throw new BadInput("there is nothing to draw");
    }
  }

  /// One covariate's standardized difference between arms, before and after adjustment.
  public record Balance(String covariate, double before, double after) {}

  /// A Love plot: hollow before, full after, dashed lines at 0.05 and 0.25 either way.
  public static String balance(String title, List<Balance> rows) {
    refuseEmpty(rows);
    double most =
        rows.stream()
            .flatMapToDouble(row -> DoubleStream.of(Math.abs(row.before), Math.abs(row.after), 0.3))
            .max()
            .orElse(1);
    Axis x = new Axis(-most * 1.05, most * 1.05, LABELS, WIDTH - 30);
    List<String> said =
        rows.stream()
            .map(row ->
                "%s %s before, %s after"
                    .formatted(row.covariate, Svg.number(row.before), Svg.number(row.after)))
            .toList();
    Svg svg =
        new Svg(
            WIDTH,
            rows.size() * ROW + 80,
            title,
            "Standardized differences. " + String.join("; ", said) + ".");
    double bottom = rows.size() * ROW + 40;
    DoubleStream.of(-0.25, -0.05, 0.05, 0.25)
        .forEach(limit -> svg.line(x.at(limit), 30, x.at(limit), bottom, "faint"));
    for (int i = 0; i < rows.size(); i++) {
      double y = 45 + i * ROW;
      svg.text(10, y + 5, "start", rows.get(i).covariate);
      svg.circle(x.at(rows.get(i).before), y, 5, "hollow")
          .circle(x.at(rows.get(i).after), y, 5, "mark");
    }
    axis(svg, x, bottom);
    return svg.write();
  }

  /// One group's mean in each year; a missing year is simply not there.
  public record Trend(String group, List<Double> years, List<Double> means) {}

  /// A comparative time series: treated and comparison means, with a dashed line where the
  /// programme starts.
  public static String trend(String title, Trend treated, Trend comparison, double start) {
    refuseEmpty(treated.years);
    DoubleSummaryStatistics years =
        Stream.of(treated, comparison)
            .flatMap(each -> each.years.stream())
            .mapToDouble(each -> each)
            .summaryStatistics();
    DoubleSummaryStatistics means =
        Stream.of(treated, comparison)
            .flatMap(each -> each.means.stream())
            .mapToDouble(each -> each)
            .summaryStatistics();
    Axis x = Axis.around(years.getMin(), years.getMax(), 70, WIDTH - 150);
    Axis y = Axis.around(means.getMin(), means.getMax(), 320, 30);
    Svg svg =
        new Svg(
            WIDTH,
            380,
            title,
            inWords(treated)
                + " "
                + inWords(comparison)
                + " The programme starts at "
                + Svg.number(start)
                + ".");
    svg.line(x.at(start), 30, x.at(start), 320, "faint");
    draw(svg, treated, x, y, "a", "mark a");
    draw(svg, comparison, x, y, "b", "hollow b");
    svg.line(70, 320, WIDTH - 150, 320, "line").line(70, 320, 70, 30, "line");
    treated.years.forEach(year ->
        svg.text(
            x.at(year),
            342,
            "middle",
            year == Math.rint(year) ? Long.toString(Math.round(year)) : Svg.number(year)));
    y.ticks()
        .forEach(tick ->
            svg.line(65, y.at(tick), 70, y.at(tick), "line")
                .text(60, y.at(tick) + 5, "end", Svg.number(tick)));
    return svg.write();
  }

  private static void draw(Svg svg, Trend trend, Axis x, Axis y, String colour, String mark) {
    for (int i = 0; i < trend.years.size(); i++) {
      double px = x.at(trend.years.get(i));
      double py = y.at(trend.means.get(i));
      svg.circle(px, py, 5, mark);
      if (i > 0) {
        svg.line(
            x.at(trend.years.get(i - 1)), y.at(trend.means.get(i - 1)), px, py, "line " + colour);
      }
    }
    int last = trend.years.size() - 1;
    svg.text(
        x.at(trend.years.get(last)) + 12, y.at(trend.means.get(last)) + 5, "start", trend.group);
  }

  private static String inWords(Trend trend) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < trend.years.size(); i++) {
      parts.add(Svg.number(trend.years.get(i)) + ": " + Svg.number(trend.means.get(i)));
    }
    return trend.group + ", mean by year: " + String.join(", ", parts) + ".";
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
    List<String> said =
        arms.stream().map(flow -> flow.arm + ": " + String.join("; ", steps(flow))).toList();
    Svg svg =
        new Svg(
            WIDTH,
            420,
            title,
            "Eligible: "
                + eligible
                + ". Excluded: "
                + excluded
                + ". "
                + String.join(". ", said)
                + ".");
    svg.box(200, 20, 320, 60)
        .text(360, 44, "middle", "Assessed for eligibility: " + eligible)
        .text(360, 68, "middle", "Excluded: " + excluded);
    double wide = (WIDTH - 20.0) / arms.size();
    for (int i = 0; i < arms.size(); i++) {
      double left = 10 + i * wide;
      double middle = left + wide / 2;
      svg.line(360, 80, middle, 110, "line").text(middle, 128, "middle", arms.get(i).arm);
      List<String> steps = steps(arms.get(i));
      for (int step = 0; step < steps.size(); step++) {
        double top = 140 + step * 68;
        svg.box(left + 8, top, wide - 16, 44).text(middle, top + 27, "middle", steps.get(step));
        if (step > 0) {
          svg.line(middle, top - 24, middle, top, "line");
        }
      }
    }
    return svg.write();
  }

  private static List<String> steps(Flow flow) {
    return List.of(
        "Assigned: " + flow.assigned,
        "Received it: " + flow.received,
        "Lost: " + flow.lost,
        "Analysed: " + flow.analysed);
  }
}
