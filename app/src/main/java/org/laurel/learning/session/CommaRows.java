package org.laurel.learning.session;

import java.util.ArrayList;
import java.util.List;
import org.laurel.web.Refused;

/// Reads comma-separated values (RFC 4180): fields may stand in quotes, and hold commas, line
/// breaks and doubled quotes there.
final class CommaRows {

  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private int at;

  private CommaRows(String text) {
    this.text = text;
  }

  /// Blank lines as well, so that a row has the number that a spreadsheet shows.
  static List<List<String>> of(String text) {
    var reader = new CommaRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    reader.read();
    return reader.rows;
  }

  private void read() {
    while (at < text.length()) {
      var next = text.charAt(at++);
      switch (next) {
        case '"' -> quoted();
        case ',', ';' -> endField();
        case '\n' -> endRow();
        case '\r' -> {}
        default -> field.append(next);
      }
    }
    if (!row.isEmpty() || !field.isEmpty()) endRow();
  }

  private void quoted() {
    while (at < text.length()) {
      var next = text.charAt(at++);
      var isDoubled = next == '"' && at < text.length() && text.charAt(at) == '"';
      if (next == '"' && !isDoubled) return;
      if (isDoubled) at++;
      field.append(next);
    }
    throw new Refused("A quotation mark in the list is never closed. Close it, and send it again.");
  }

  private void endField() {
    row.add(field.toString().strip());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    rows.add(row);
    row = new ArrayList<>();
  }
}
