package org.laurel.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import packaged.PackagedLaurel;
import packaged.Usage;

/// Does one thing many times with a few hands, each waiting for its answer before the next request.
///
/// @param hands how many requests are under way at once
/// @param times how often it is done in all
record Load(int hands, int times) {

  private static final int WARM_UP_ROUNDS = 8;

  /// @param number from 0, each once
  interface Task {
    void once(int number);
  }

  /// What came out.
  ///
  /// @param nanos how long each took, the shortest first
  /// @param used CPU time of application and database together
  /// @param compiled CPU time of the JVM's compilers, which is not in `used`
  record Result(long[] nanos, Duration wall, Duration used, Duration compiled) {

    /// All of them as one.
    static Result of(List<Result> parts) {
      return new Result(
          parts.stream().flatMapToLong(it -> Arrays.stream(it.nanos)).sorted().toArray(),
          sum(parts, Result::wall),
          sum(parts, Result::used),
          sum(parts, Result::compiled));
    }

    private static Duration sum(List<Result> parts, Function<Result, Duration> of) {
      return parts.stream().map(of).reduce(Duration.ZERO, Duration::plus);
    }

    /// Whether the compilers have so little left to do that what follows costs what it always will.
    boolean isSteady() {
      return compiled.toNanos() < used.toNanos() / 20;
    }

    double cpuMillis() {
      return used.toNanos() / 1e6 / nanos.length;
    }

    double perSecond() {
      return nanos.length / (wall.toNanos() / 1e9);
    }

    double percentileMillis(int percent) {
      var rank = (int) Math.ceil(nanos.length * percent / 100.0);
      return nanos[Math.max(rank, 1) - 1] / 1e6;
    }
  }

  /// Does it until the compilers have had their fill, or for the rounds that should do.
  void warmUp(PackagedLaurel laurel, Task task) {
    for (var round = 0; round < WARM_UP_ROUNDS; round++) if (on(laurel, task).isSteady()) return;
  }

  Result on(PackagedLaurel laurel, Task task) {
    var nanos = new long[times];
    var next = new AtomicInteger();
    var before = Usage.of(laurel);
    var start = System.nanoTime();
    allAtOnce(() -> {
      for (var number = next.getAndIncrement(); number < times; number = next.getAndIncrement())
        nanos[number] = timed(task, number);
      return null;
    });
    var wall = Duration.ofNanos(System.nanoTime() - start);
    var after = Usage.of(laurel);
    Arrays.sort(nanos);
    return new Result(
        nanos,
        wall,
        after.total().minus(before.total()),
        after.compilerCpu().minus(before.compilerCpu()));
  }

  private static long timed(Task task, int number) {
    var start = System.nanoTime();
    task.once(number);
    return System.nanoTime() - start;
  }

  private void allAtOnce(Callable<?> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = IntStream.range(0, hands).mapToObj(_ -> threads.submit(work)).toList();
      for (var one : all) one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A request failed under load.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
