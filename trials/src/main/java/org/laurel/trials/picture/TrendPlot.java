package org.laurel.trials.picture;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.laurel.trials.picture.Pictures.Trend;

/// Means by year of two groups.
record TrendPlot(Trend treated, Trend comparison, double start) {
  private static final int LEFT = 70;
  private static final int RIGHT = Pictures.WIDTH - 150;
  private static final int TOP = 30;
  private static final int BOTTOM = 320;

  String draw(String title) {
    DoubleSummaryStatistics years = range(Trend::years);
    DoubleSummaryStatistics means = range(Trend::means);
    Axis x = Axis.around(years.getMin(), years.getMax(), LEFT, RIGHT);
    Axis y = Axis.around(means.getMin(), means.getMax(), BOTTOM, TOP);
    String said =
        "%s %s The programme starts at %s."
            .formatted(inWords(treated), inWords(comparison), Svg.number(start));
    Svg svg = new Svg(Pictures.WIDTH, 380, title, said);
    svg.line(x.at(start), TOP, x.at(start), BOTTOM, "faint");
    draw(svg, treated, x, y, "a", "mark a");
    draw(svg, comparison, x, y, "b", "hollow b");
    axes(svg, x, y);
    return svg.write();
  }

  private DoubleSummaryStatistics range(Function<Trend, List<Double>> part) {
    return Stream.of(treated, comparison)
        .flatMap(each -> part.apply(each).stream())
        .mapToDouble(each -> each)
        .summaryStatistics();
  }

  private void axes(Svg svg, Axis x, Axis y) {
    svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, "line").line(LEFT, BOTTOM, LEFT, TOP, "line");
    treated
        .years()
        .forEach(year -> {
          boolean whole = year == Math.rint(year);
          String name = whole ? Long.toString(Math.round(year)) : Svg.number(year);
          svg.text(x.at(year), BOTTOM + 22, "middle", name);
        });
    y.ticks()
        .forEach(tick ->
            svg.line(LEFT - 5, y.at(tick), LEFT, y.at(tick), "line")
                .text(LEFT - 10, y.at(tick) + 5, "end", Svg.number(tick)));
  }

  private static void draw(Svg svg, Trend trend, Axis x, Axis y, String colour, String mark) {
    for (int i = 0; i < trend.years().size(); i++) {
      double px = x.at(trend.years().get(i));
      double py = y.at(trend.means().get(i));
      svg.circle(px, py, 5, mark);
      if (i > 0) {
        svg.line(
            x.at(trend.years().get(i - 1)),
            y.at(trend.means().get(i - 1)),
            px,
            py,
            "line " + colour);
      }
    }
    int last = trend.years().size() - 1;
    svg.text(
        x.at(trend.years().get(last)) + 12,
        y.at(trend.means().get(last)) + 5,
        "start",
        trend.group());
  }

  private static String inWords(Trend trend) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < trend.years().size(); i++) {
      parts.add(Svg.number(trend.years().get(i)) + ": " + Svg.number(trend.means().get(i)));
    }
    return trend.group() + ", mean by year: " + String.join(", ", parts) + ".";
  }
}
