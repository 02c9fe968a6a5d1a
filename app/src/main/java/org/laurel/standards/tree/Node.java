package org.laurel.standards.tree;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item of a framework as its tree shows it.
///
/// @param parent null when it stands right under the framework
/// @param code null when it has none
/// @param below how many items stand right under it
public record Node(
    UUID identifier, @Nullable UUID parent, @Nullable String code, String statement, int below) {

  private static final int SHORT = 240;

  /// The statement, cut where a list would be too long to read.
  public String brief() {
    if (statement.length() <= SHORT) return statement;
    var end = statement.lastIndexOf(' ', SHORT);
    return statement.substring(0, end < SHORT / 2 ? SHORT : end) + "…";
  }

  /// What it goes by, such as `3.AP.2`.
  public String name() {
    return code == null ? brief() : code;
  }
}
