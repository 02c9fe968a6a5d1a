package org.laurel.review.calibration;

import java.util.List;

/// How one scored anchor paper compares with its master.
///
/// @param same how many of the scores are exactly the master's
record Trial(int scored, int same) {

  /// In per cent, of all scores on these papers together.
  static double agreement(List<Trial> trials) {
    var scored = trials.stream().mapToInt(Trial::scored).sum();
    return scored == 0 ? 0 : 100.0 * trials.stream().mapToInt(Trial::same).sum() / scored;
  }
}
