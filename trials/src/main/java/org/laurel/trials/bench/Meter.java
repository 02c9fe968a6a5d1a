package org.laurel.trials.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Measures processor seconds, of all threads of this JVM, and memory.
final class Meter {
  private static final int BATCHES = 7;

  /// The system counts processor time in steps of 10 ms, so a batch must be much longer.
  private static final double SHORTEST = 0.5;

  /// The compiler is still at work in the first seconds, and its time counts as well.
  private static final double WARM_UP = 4;

  private Meter() {}

  static double once(Runnable job) {
    double before = processorSeconds();
    job.run();
    return processorSeconds() - before;
  }

  /// The median of several batches of runs, per run, after a warm-up.
  static double median(Runnable job) {
    int runs = warm(job);
    return median(_ -> batch(job, runs));
  }

  /// How much longer the one takes than the other: the median over batches in turn, so that both
  /// meet the same neighbours on the machine.
  static double ratio(Runnable large, Runnable small) {
    int fewer = warm(large);
    int more = warm(small);
    return median(_ -> batch(large, fewer) / batch(small, more));
  }

  private static double median(IntToDoubleFunction measure) {
    double[] found = IntStream.range(0, BATCHES).mapToDouble(measure).toArray();
    Arrays.sort(found);
    return found[BATCHES / 2];
  }

  /// Runs until the compiler has settled; answers how many runs make a batch.
  private static int warm(Runnable job) {
    once(job);
    int runs = 1 + (int) (SHORTEST / Math.max(once(job), 0.005));
    for (double spent = 0; spent < WARM_UP; ) {
      spent += once(() -> repeat(job, runs));
    }
    return runs;
  }

  private static double batch(Runnable job, int runs) {
    return once(() -> repeat(job, runs)) / runs;
  }

  private static void repeat(Runnable job, int runs) {
    for (int i = 0; i < runs; i++) {
      job.run();
    }
  }

  /// All that the job allocates, in MB: no less than what it holds at any one time.
  static double megabytes(Runnable job) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    job.run();
    return (threads.getCurrentThreadAllocatedBytes() - before) / 1e6;
  }

  private static double processorSeconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
