package org.laurel.review.calibration;

import java.util.List;

/// A practice paper that was scored, beside its master.
record Compared(String code, String title, List<Line> lines) {

  /// @param given and `master` the titles of levels
  /// @param apart how many levels lie between the two
  record Line(String criterion, String given, String master, int apart, String reason) {

    String inWords() {
      return switch (apart) {
        case 0 -> "The same";
        case 1 -> "One level apart";
        default -> apart + " levels apart";
      };
    }
  }

  long same() {
    return lines.stream().filter(it -> it.apart() == 0).count();
  }
}
