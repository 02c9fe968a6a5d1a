package org.laurel.openbadges.rdf;

/// Sorts numbers by what they stand for, without boxing them: a merge sort that leaves alone what
/// is in order already, as most of a document is.
final class IntSort {
  private IntSort() {}

  @FunctionalInterface
  interface Comparison {
    int compare(int a, int b);
  }

  static void sort(int[] numbers, int from, int to, Comparison comparison) {
    if (to - from > 1) {
      sort(numbers, from, to, comparison, new int[to - from]);
    }
  }

  private static void sort(int[] numbers, int from, int to, Comparison comparison, int[] spare) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(numbers, from, middle, comparison, spare);
    sort(numbers, middle, to, comparison, spare);
    if (comparison.compare(numbers[middle - 1], numbers[middle]) > 0) {
      merge(numbers, from, middle, to, comparison, spare);
    }
  }

  private static void merge(
      int[] numbers, int from, int middle, int to, Comparison comparison, int[] spare) {
    int lower = middle - from;
    System.arraycopy(numbers, from, spare, 0, lower);
    int low = 0;
    int high = middle;
    for (int at = from; low < lower; at++) {
      boolean takeHigh = high < to && comparison.compare(spare[low], numbers[high]) > 0;
      numbers[at] = takeHigh ? numbers[high++] : spare[low++];
    }
  }
}
