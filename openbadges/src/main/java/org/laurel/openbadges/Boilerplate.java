package org.laurel.openbadges;

import java.util.List;

/// What the texts of one template have in common, to be kept once for all of them.
///
/// @param pieces what stands before each hole
/// @param holes which of a text's own values follows each piece, counted from 0; as many as pieces
public record Boilerplate(List<String> pieces, List<Integer> holes) {

  /// The text that has these values of its own.
  public String text(List<String> own) {
    String[] parts = new String[2 * pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      parts[2 * i] = pieces.get(i);
      parts[2 * i + 1] = own.get(holes.get(i));
    }
    return String.join("", parts);
  }
}
