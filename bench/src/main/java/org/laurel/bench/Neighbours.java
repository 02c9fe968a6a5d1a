package org.laurel.bench;

import java.util.LongSummaryStatistics;

/// How busy others are on the same host while we measure.
///
/// A virtual processor is one half of a core, and a core whose other half works for somebody else
/// takes up to 1.4 times as long for the same work. The system counts all of that as our processor
/// time and none of it as stolen. A loop that never waits shows by how much.
final class Neighbours {

  private static final int ROUNDS = 40_000;
  private static final int HALF = 256;
  private static final int LOOPS = 20;

  private final int[] numbers = new int[2 * HALF];
  private final LongSummaryStatistics nanos = new LongSummaryStatistics();
  private final long sum = loop();

  Neighbours() {
    for (var time = 0; time < LOOPS; time++) loop(); // until it is compiled
  }

  /// For a quarter of a second.
  void listen() {
    for (var time = 0; time < LOOPS; time++) {
      var began = System.nanoTime();
      if (loop() != sum) throw new IllegalStateException("This processor miscounts.");
      nanos.accept(System.nanoTime() - began);
    }
  }

  void report(Figures figures) {
    figures.add("machine.loop.ms", nanos.getAverage() / 1e6, "ms");
    figures.add("machine.loop.fastest.ms", nanos.getMin() / 1e6, "ms");
  }

  /// Four sums that do not wait for each other, so that they fill a core.
  private long loop() {
    var sum = 0L;
    for (var round = 0; round < ROUNDS; round++) {
      int a = round, b = round, c = round, d = round;
      for (var i = 0; i < HALF; i++) {
        a ^= i + numbers[i];
        b += i ^ c;
        c -= i * 5;
        d ^= numbers[i + HALF] + i;
      }
      sum += a + b + c + d;
    }
    return sum;
  }
}
