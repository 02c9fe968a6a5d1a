package org.laurel.catalog.search;

import java.util.Arrays;

/// A set of offers, each a number from 0: one bit apiece, so that sets of a hundred thousand are
/// intersected and counted in microseconds.
final class Bits {

  private final long[] words;

  private Bits(long[] words) {
    this.words = words;
  }

  static Bits none(int size) {
    return new Bits(new long[(size + Long.SIZE - 1) / Long.SIZE]);
  }

  static Bits all(int size) {
    var all = none(size);
    Arrays.fill(all.words, -1L);
    if (size % Long.SIZE != 0) all.words[all.words.length - 1] = (1L << size) - 1;
    return all;
  }

  Bits copy() {
    return new Bits(words.clone());
  }

  void add(int number) {
    words[number / Long.SIZE] |= 1L << number;
  }

  boolean has(int number) {
    return (words[number / Long.SIZE] & 1L << number) != 0;
  }

  void addAll(Bits others) {
    for (var i = 0; i < words.length; i++) words[i] |= others.words[i];
  }

  void keep(Bits others) {
    for (var i = 0; i < words.length; i++) words[i] &= others.words[i];
  }

  void drop(Bits others) {
    for (var i = 0; i < words.length; i++) words[i] &= ~others.words[i];
  }

  int count() {
    var count = 0;
    for (var word : words) count += Long.bitCount(word);
    return count;
  }

  /// How many are in both.
  int shared(Bits other) {
    var count = 0;
    for (var i = 0; i < words.length; i++) count += Long.bitCount(words[i] & other.words[i]);
    return count;
  }

  /// The numbers in order, without the first `skip` and at most `most` of them.
  int[] numbers(int skip, int most) {
    var found = new int[most];
    var count = 0;
    var left = skip;
    for (var i = 0; i < words.length && count < most; i++) {
      var here = Long.bitCount(words[i]);
      if (here <= left) {
        left -= here;
        continue;
      }
      for (var rest = words[i]; rest != 0 && count < most; rest &= rest - 1)
        if (left > 0) left--;
        else found[count++] = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }
    return Arrays.copyOf(found, count);
  }
}
