package org.laurel.openbadges.rdf;

import java.util.Arrays;

/// Sorts numbers by what they stand for, without boxing them: a merge sort that leaves alone what
/// is in order already, as most of a document is.
final class IntSort {
  private static final int FEW = 12;

  private IntSort() {}

  @FunctionalInterface
  interface Comparison {
    int compare(int a, int b);
  }

  static void sort(int[] numbers, int from, int to, Comparison comparison) {
    if (to - from <= FEW) {
      insert(numbers, from, to, comparison);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(numbers, from, middle, comparison);
    sort(numbers, middle, to, comparison);
    if (comparison.compare(numbers[middle - 1], numbers[middle]) > 0) {
      merge(numbers, from, middle, to, comparison);
    }
  }

  private static void insert(int[] numbers, int from, int to, Comparison comparison) {
    for (int i = from + 1; i < to; i++) {
      int number = numbers[i];
      int at = i;
      while (at > from && comparison.compare(numbers[at - 1], number) > 0) {
        numbers[at] = numbers[--at];
      }
      numbers[at] = number;
    }
  }

  private static void merge(int[] numbers, int from, int middle, int to, Comparison comparison) {
    int[] lower = Arrays.copyOfRange(numbers, from, middle);
    int low = 0;
    int high = middle;
    for (int at = from; low < lower.length; at++) {
      boolean takeHigh = high < to && comparison.compare(lower[low], numbers[high]) > 0;
      numbers[at] = takeHigh ? numbers[high++] : lower[low++];
    }
  }
}
