package org.laurel.catalog.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The offers that hold one word or bear one tag; added in the order of their numbers.
///
/// Few of them are a list of numbers, and many are bits too: memory grows with what is there, and
/// counting does not.
final class Holders {

  private static final int FEW = 64; // one in so many; below it a list of numbers is smaller

  private int[] numbers = new int[0];
  private int count;
  private @Nullable Bits bits;

  /// Adding the same one twice changes nothing.
  void add(int number) {
    if (count > 0 && numbers[count - 1] == number) return;
    if (count == numbers.length) numbers = Arrays.copyOf(numbers, count * 2 + 4);
    numbers[count++] = number;
  }

  void addAll(int... others) {
    numbers =
        IntStream.concat(Arrays.stream(numbers, 0, count), IntStream.of(others))
            .sorted()
            .distinct()
            .toArray();
    count = numbers.length;
  }

  /// Once all are there.
  void close(int size) {
    if (count > size / FEW) {
      bits = Bits.none(size);
      for (var i = 0; i < count; i++) bits.add(numbers[i]);
      numbers = new int[0];
    } else numbers = Arrays.copyOf(numbers, count);
  }

  void addTo(Bits set) {
    if (bits != null) set.addAll(bits);
    else for (var number : numbers) set.add(number);
  }

  int shared(Bits set) {
    if (bits != null) return bits.shared(set);
    var shared = 0;
    for (var number : numbers) if (set.has(number)) shared++;
    return shared;
  }
}
