package org.laurel.trials.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.laurel.trials.Table;
import org.laurel.trials.mixed.DegreesOfFreedom;
import org.laurel.trials.mixed.MixedModel;
import org.laurel.trials.regression.LinearModel;

/// Measures processor seconds, of all threads, as medians of several runs after a warm-up.
///
/// Ratios are to R's times stored in [Reference]. The first argument may name the InstEval data as
/// CSV.
public final class Bench {
  private static final int RUNS = 5;

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    Table large = Synthetic.trial(1_000_000);
    Table small = Synthetic.trial(100_000);
    double mixed = median(() -> mixed(large));
    double fewer = median(() -> mixed(small));
    double robust = median(() -> robust(large));
    print("mixed.1m.cpu.seconds", mixed, "s");
    print("mixed.1m.vs.lmer", Reference.LMER_1M.seconds() / mixed, "x");
    print("mixed.growth.100k.to.1m", mixed / fewer, "x");
    print("cr2.1m.cpu.seconds", robust, "s");
    print("cr2.1m.vs.estimatr", Reference.ESTIMATR_1M.seconds() / robust, "x");
    if (arguments.length > 0 && Files.exists(Path.of(arguments[0]))) {
      crossed(Table.read(Path.of(arguments[0])));
    }
  }

  private static void crossed(Table ratings) {
    String formula = "y ~ service + (1 | s) + (1 | d) + (1 | dept:service)";
    double seconds =
        median(() -> MixedModel.of(ratings, formula).degrees(DegreesOfFreedom.NORMAL).fit());
    print("crossed.insteval.cpu.seconds", seconds, "s");
    print("crossed.insteval.vs.lmer", Reference.LMER_INSTEVAL.seconds() / seconds, "x");
  }

  private static void mixed(Table trial) {
    MixedModel.of(trial, "score ~ treat + pretest + lunch + (1 | school/class)")
        .degrees(DegreesOfFreedom.NORMAL)
        .fit();
  }

  private static void robust(Table trial) {
    LinearModel.of(trial, "score ~ treat + pretest + lunch").cluster("school").fit();
  }

  private static double median(Runnable job) {
    job.run();
    double[] seconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      double before = processorSeconds();
      job.run();
      seconds[i] = processorSeconds() - before;
    }
    Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }

  private static double processorSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static void print(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.3f\t%s%n", name, value, unit);
  }
}
