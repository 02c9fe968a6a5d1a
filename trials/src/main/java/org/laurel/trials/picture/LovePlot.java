package org.laurel.trials.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import org.laurel.trials.picture.Pictures.Balance;

/// Standardized differences before and after, one covariate a line.
record LovePlot(List<Balance> rows) {

  String draw(String title) {
    double most =
        rows.stream()
            .flatMapToDouble(
                row -> DoubleStream.of(Math.abs(row.before()), Math.abs(row.after()), 0.3))
            .max()
            .orElse(1);
    Axis x = new Axis(-most * 1.05, most * 1.05, Pictures.LABELS, Pictures.WIDTH - 30);
    int height = rows.size() * Pictures.ROW + 80;
    Svg svg =
        new Svg(Pictures.WIDTH, height, title, "Standardized differences. " + inWords() + ".");
    double bottom = height - 40;
    DoubleStream.of(-0.25, -0.05, 0.05, 0.25)
        .forEach(limit -> svg.line(x.at(limit), 30, x.at(limit), bottom, "faint"));
    for (int i = 0; i < rows.size(); i++) {
      double y = 45 + i * Pictures.ROW;
      svg.text(10, y + 5, "start", rows.get(i).covariate())
          .circle(x.at(rows.get(i).before()), y, 5, "hollow")
          .circle(x.at(rows.get(i).after()), y, 5, "mark");
    }
    x.drawAcross(svg, bottom);
    return svg.write();
  }

  private String inWords() {
    return String.join(
        "; ",
        rows.stream()
            .map(row ->
                "%s %s before, %s after"
                    .formatted(row.covariate(), Svg.number(row.before()), Svg.number(row.after())))
            .toList());
  }
}
