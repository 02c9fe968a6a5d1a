package org.laurel.trials.mixed;

/// The sums of all groups of one nested grouping, side by side.
///
/// @param counts the rows of each group
/// @param sums `[X y]'1` of each group, one after the other
/// @param parents the group of the next tier that holds each group; empty on the top tier
record Tier(double[] counts, double[] sums, int[] parents) {

  int size() {
    return counts.length;
  }

  /// The sums of the groups that hold these.
  Tier above(int size, int[] parentsOfThose) {
    int width = sums.length / counts.length;
    double[] more = new double[size];
    double[] moreSums = new double[size * width];
    for (int group = 0; group < counts.length; group++) {
      more[parents[group]] += counts[group];
      for (int j = 0; j < width; j++) {
        moreSums[parents[group] * width + j] += sums[group * width + j];
      }
    }
    return new Tier(more, moreSums, parentsOfThose);
  }
}
