package org.laurel.trials.picture;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.laurel.trials.picture.Pictures.Interval;

/// Estimates with intervals, one a line.
record ForestPlot(List<Interval> rows) {

  String draw(String title) {
    DoubleSummaryStatistics all =
        rows.stream()
            .flatMapToDouble(row -> DoubleStream.of(row.low(), row.high(), 0))
            .summaryStatistics();
    Axis x = Axis.around(all.getMin(), all.getMax(), Pictures.LABELS, Pictures.WIDTH - 150);
    String said =
        String.join("; ", rows.stream().map(row -> row.label() + " " + inWords(row)).toList());
    int height = rows.size() * Pictures.ROW + 80;
    Svg svg = new Svg(Pictures.WIDTH, height, title, "Estimates with intervals. " + said + ".");
    double bottom = height - 40;
    svg.line(x.at(0), 30, x.at(0), bottom, "faint");
    for (int i = 0; i < rows.size(); i++) {
      Interval row = rows.get(i);
      double y = 45 + i * Pictures.ROW;
      svg.text(10, y + 5, "start", row.label())
          .line(x.at(row.low()), y, x.at(row.high()), y, "line")
          .circle(x.at(row.estimate()), y, 5, "mark")
          .text(Pictures.WIDTH - 10, y + 5, "end", inWords(row));
    }
    x.drawAcross(svg, bottom);
    return svg.write();
  }

  private static String inWords(Interval row) {
    return "%s (%s to %s)"
        .formatted(Svg.number(row.estimate()), Svg.number(row.low()), Svg.number(row.high()));
  }
}
