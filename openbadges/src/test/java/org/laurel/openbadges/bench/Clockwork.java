package org.laurel.openbadges.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// Measures CPU time, so that neighbours on the machine do not count. Operations take turns, round
/// by round, so that a change of clock speed meets all alike; rounds are short and many, and the
/// figure is their median.
final class Clockwork {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 101;
  private static final long WARM_UP = 1_500_000_000L;
  private static final long ROUND = 10_000_000L;
  private static final int BURST = 8;
  private static final int TURNS = 11;
  private static final long TURN = 300_000_000L;
  private static final int SCALE_ROUNDS = 15;
  private static final long SCALE_ROUND = 200_000_000L;

  /// Keeps results alive, so that the compiler cannot leave the work out.
  static volatile int sink;

  private Clockwork() {}

  /// Nanoseconds of CPU for one run of each operation.
  static double[] nanoseconds(List<Supplier<?>> operations) {
    operations.forEach(operation -> spend(operation, WARM_UP));
    double[][] rounds = new double[operations.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < operations.size(); i++) {
        rounds[i][round] = spend(operations.get(i), ROUND);
      }
    }
    return Arrays.stream(rounds).mapToDouble(Clockwork::median).toArray();
  }

  /// How many times as long another program takes, which tells its own CPU time, turn by turn.
  static double beside(DoubleSupplier theirs, Supplier<?> ours) {
    double[] ratios = new double[TURNS];
    for (int i = 0; i < TURNS; i++) {
      ratios[i] = theirs.getAsDouble() / spend(ours, TURN);
    }
    return median(ratios);
  }

  /// Bytes allocated by one run.
  static double bytes(Supplier<?> operation) {
    int runs = 2000;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < runs; i++) {
      sink += operation.get().hashCode();
    }
    return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / runs;
  }

  /// How many times as much two threads do as one, by the clock on the wall. Neighbours may hold a
  /// part of the second core, so the same is asked of a yardstick whose threads share nothing, turn
  /// by turn: it does twice as much on two free cores, and what it does here counts as twice.
  static double scale(Supplier<?> operation, Supplier<?> yardstick) throws InterruptedException {
    double[] ratios = new double[SCALE_ROUNDS];
    for (int i = 0; i < ratios.length; i++) {
      double free = perSecond(2, yardstick) / perSecond(1, yardstick);
      ratios[i] = 2 * perSecond(2, operation) / perSecond(1, operation) / free;
    }
    return median(ratios);
  }

  private static double perSecond(int threads, Supplier<?> operation) throws InterruptedException {
    var runs = new LongAdder();
    long start = System.nanoTime();
    var working = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      working.add(Thread.ofPlatform().start(() -> work(operation, start + SCALE_ROUND, runs)));
    }
    for (Thread thread : working) {
      thread.join();
    }
    return runs.sum() * 1e9 / (System.nanoTime() - start);
  }

  private static void work(Supplier<?> operation, long until, LongAdder runs) {
    while (System.nanoTime() < until) {
      sink += System.identityHashCode(operation.get());
      runs.increment();
    }
  }

  private static double spend(Supplier<?> operation, long nanoseconds) {
    long start = THREADS.getCurrentThreadCpuTime();
    long runs = 0;
    long spent;
    do {
      for (int i = 0; i < BURST; i++) {
        sink += System.identityHashCode(operation.get());
      }
      runs += BURST;
      spent = THREADS.getCurrentThreadCpuTime() - start;
    } while (spent < nanoseconds);
    return (double) spent / runs;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
