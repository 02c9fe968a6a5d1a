package org.laurel.trials;

import java.util.Arrays;

/// The distinct numbers of a column in their order, and the place of each among them.
///
/// Identifiers are mostly whole numbers that lie close together: those are marked off in a list
/// from the smallest to the largest. Others are sorted and looked up.
///
/// @param places the place of each whole number from `first` on; empty where numbers are looked up
record Numbering(double[] distinct, int first, int[] places) {

  static Numbering of(double[] numbers) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    for (double number : numbers) {
      least = number < least ? number : least;
      most = number > most ? number : most;
      whole &= number == Math.rint(number) || Double.isNaN(number);
    }
    boolean close = most - least < 4.0 * numbers.length && Math.abs(least) < Integer.MAX_VALUE / 2;
    return whole && close
        ? marked(numbers, (int) least, (int) (most - least) + 1)
        : sorted(numbers);
  }

  private static Numbering marked(double[] numbers, int first, int width) {
    int[] places = new int[width];
    for (double number : numbers) {
      if (!Double.isNaN(number)) {
        places[(int) number - first] = 1;
      }
    }
    double[] distinct = new double[Arrays.stream(places).sum()];
    int found = 0;
    for (int i = 0; i < width; i++) {
      if (places[i] == 1) {
        places[i] = found;
        distinct[found++] = first + (double) i;
      }
    }
    return new Numbering(distinct, first, places);
  }

  private static Numbering sorted(double[] numbers) {
    double[] distinct =
        Arrays.stream(numbers)
            .filter(number -> !Double.isNaN(number))
            .map(number -> number + 0.0)
            .sorted()
            .distinct()
            .toArray();
    return new Numbering(distinct, 0, new int[0]);
  }

  int place(double number) {
    return places.length > 0
        ? places[(int) number - first]
        : Arrays.binarySearch(distinct, number + 0.0);
  }
}
