package org.laurel.trials.picture;

import java.util.ArrayList;
import java.util.List;

/// Maps values to pixels, with round numbers for its ticks.
record Axis(double low, double high, double from, double to) {

  /// An axis that holds all values, with a little air.
  static Axis around(double least, double most, double from, double to) {
    double air = most > least ? (most - least) * 0.05 : 1;
    return new Axis(least - air, most + air, from, to);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  List<Double> ticks() {
    double rough = (high - low) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step =
        rough / power < 1.5
            ? power
            : rough / power < 3.5 ? 2 * power : rough / power < 7.5 ? 5 * power : 10 * power;
    List<Double> result = new ArrayList<>();
    for (double k = Math.ceil(low / step); k * step <= high; k++) {
      result.add(k * step);
    }
    return result;
  }

  /// The axis with its ticks, lying across a drawing.
  void drawAcross(Svg svg, double y) {
    svg.line(from, y, to, y, "line");
    ticks()
        .forEach(tick ->
            svg.line(at(tick), y, at(tick), y + 5, "line")
                .text(at(tick), y + 22, "middle", Svg.number(tick)));
  }
}
