package org.laurel.trials.picture;

import java.util.Locale;

/// A drawing in the making: shapes in pixels, colours by class so that a page may restyle them.
final class Svg {
  private static final String STYLE =
      "text{font:14px sans-serif;fill:currentColor}.line{stroke:currentColor;stroke-width:1.5;fill:none}.faint{stroke:currentColor;stroke-opacity:.35;stroke-dasharray:4 3}"
          + ".mark{fill:currentColor}.hollow{fill:none;stroke:currentColor;stroke-width:1.5}.a{color:#1f5fa6}.b{color:#b3541e}";

  private final StringBuilder body = new StringBuilder();
  private final int width;
  private final int height;
  private final String title;
  private final String description;

  Svg(int width, int height, String title, String description) {
    this.width = width;
    this.height = height;
    this.title = title;
    this.description = description;
  }

  Svg line(double x1, double y1, double x2, double y2, String kind) {
    return add(
        "<line class=\"%s\" x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>",
        kind, x1, y1, x2, y2);
  }

  Svg circle(double x, double y, double radius, String kind) {
    return add("<circle class=\"%s\" cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"/>", kind, x, y, radius);
  }

  Svg box(double x, double y, double wide, double high) {
    return add(
        "<rect class=\"hollow\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"4\"/>",
        x, y, wide, high);
  }

  /// @param anchor `start`, `middle` or `end`
  Svg text(double x, double y, String anchor, String words) {
    return add(
        "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escape(words));
  }

  private Svg add(String shape, Object... values) {
    body.append(String.format(Locale.ROOT, shape, values)).append('\n');
    return this;
  }

  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  String write() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %d %d" aria-labelledby="title description">
    <title id="title">%s</title>
    <desc id="description">%s</desc>
    <style>%s</style>
    %s</svg>
    """
        .formatted(width, height, escape(title), escape(description), STYLE, body);
  }
}
