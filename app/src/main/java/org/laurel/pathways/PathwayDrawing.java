package org.laurel.pathways;

import java.util.ArrayList;
import java.util.List;

/// A pathway as a picture: what it asks for from left to right, the single parts at the right end.
/// It shows nothing that the list beside it does not say.
///
/// @param width in units of the picture
record PathwayDrawing(List<Box> boxes, List<Line> lines, int width, int height) {

  private static final int COLUMN = 230;
  private static final int ROW = 84;
  private static final int WIDE = 190;
  private static final int HIGH = 68;
  private static final int LETTERS = 24;
  private static final int MOST_LINES = 3;

  /// @param kind `done`, `next` or `open`, which its first line says too
  record Box(int x, int y, int width, int height, String kind, List<String> text) {}

  record Line(int fromX, int fromY, int toX, int toY) {}

  static PathwayDrawing of(PathwayMap map) {
    var pen = new Pen(map);
    pen.draw(map.pathway().requires(), 0);
    return new PathwayDrawing(
        List.copyOf(pen.boxes), List.copyOf(pen.lines), pen.columns * COLUMN - 40, pen.rows * ROW);
  }

  private static final class Pen {

    private final PathwayMap map;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int columns;
    private int rows;

    Pen(PathwayMap map) {
      this.map = map;
    }

    /// @return where its middle is, from above
    int draw(Requirement requirement, int depth) {
      columns = Math.max(columns, depth + 1);
      var parts = requirement.parts();
      var middles = parts.stream().map(it -> draw(it, depth + 1)).toList();
      var middle =
          middles.isEmpty() ? rows++ * ROW + ROW / 2 : (middles.getFirst() + middles.getLast()) / 2;
      var x = depth * COLUMN;
      boxes.add(new Box(x, middle - HIGH / 2, WIDE, HIGH, kind(requirement), text(requirement)));
      middles.forEach(it -> lines.add(new Line(x + WIDE, middle, x + COLUMN, it)));
      return middle;
    }

    private String kind(Requirement requirement) {
      if (map.personal() && map.meets(requirement)) return "done";
      return map.isNext(requirement) ? "next" : "open";
    }

    private List<String> text(Requirement requirement) {
      var mark =
          switch (kind(requirement)) {
            case "done" -> "Done: ";
            case "next" -> "Next: ";
            default -> "";
          };
      return wrapped(mark + map.words(requirement));
    }
  }

  /// At words; what does not fit ends in an ellipsis.
  static List<String> wrapped(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() <= MOST_LINES) return lines;
    var shown = new ArrayList<>(lines.subList(0, MOST_LINES));
    shown.set(MOST_LINES - 1, shown.getLast() + " …");
    return shown;
  }
}
