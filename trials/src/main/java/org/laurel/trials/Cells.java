package org.laurel.trials;

/// How one cell of a file is read.
final class Cells {
  private Cells() {}

  static boolean missing(String cell) {
    return cell.isEmpty() || cell.equals("NA");
  }

  /// The number that a cell says, or NaN; `007`, `1e5x`, `Infinity` and hexadecimal are texts.
  static double number(String cell) {
    if (!looksLikeNumber(cell)) {
      return Double.NaN;
    }
    try {
      double found = Double.parseDouble(cell);
      return Double.isFinite(found) ? found : Double.NaN;
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  private static boolean looksLikeNumber(String cell) {
    int start = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
    if (cell.length() == start || leadingZero(cell, start)) {
      return false;
    }
    for (int i = start; i < cell.length(); i++) {
      if ("0123456789.eE+-".indexOf(cell.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean leadingZero(String cell, int start) {
    return cell.charAt(start) == '0'
        && cell.length() > start + 1
        && Character.isDigit(cell.charAt(start + 1));
  }
}
