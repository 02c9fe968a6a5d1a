package org.laurel.trials.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.laurel.trials.Table;
import org.laurel.trials.mixed.DegreesOfFreedom;
import org.laurel.trials.mixed.MixedModel;
import org.laurel.trials.regression.LinearModel;

/// How fast the methods are, beside R on the same machine.
///
/// Prints `name<TAB>value<TAB>unit`: processor seconds as medians after a warm-up, the first run as
/// well, memory, and ratios to R. The first argument may name the InstEval data as CSV; else lme4's
/// own copy is used where R has it.
public final class Bench {
  private static final int LARGE = 1_000_000;
  private static final int SMALL = 100_000;

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("trials-bench");
    Path csv = folder.resolve("trial.csv");
    Path ratings = folder.resolve("insteval.csv");
    try {
      trial(csv);
      if (arguments.length > 0) {
        crossed(Path.of(arguments[0]));
      } else if (R.writeInstEval(ratings)) {
        crossed(ratings);
      } else {
        System.err.println("crossed.insteval: name the data as CSV, or install R with lme4");
      }
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(ratings);
      Files.deleteIfExists(folder);
    }
  }

  private static void trial(Path csv) throws IOException {
    Synthetic.write(Synthetic.trial(LARGE), csv);
    print("csv.1m.read.cpu.seconds", Meter.median(() -> Table.read(csv)), "s");
    Table large = Table.read(csv);
    Table small = Synthetic.trial(SMALL);
    print("mixed.1m.first.cpu.seconds", Meter.once(() -> mixed(large)), "s");
    double mixed = Meter.median(() -> mixed(large));
    print("mixed.1m.cpu.seconds", mixed, "s");
    print("mixed.growth.100k.to.1m", Meter.ratio(() -> mixed(large), () -> mixed(small)), "x");
    print("mixed.1m.allocated", Meter.megabytes(() -> mixed(large)), "MB");
    double robust = Meter.median(() -> robust(large));
    print("cr2.1m.cpu.seconds", robust, "s");
    print("cr2.1m.allocated", Meter.megabytes(() -> robust(large)), "MB");
    print("mixed.1m.vs.lmer", Reference.LMER_1M.seconds(csv) / mixed, "x");
    print("cr2.1m.vs.estimatr", Reference.ESTIMATR_1M.seconds(csv) / robust, "x");
  }

  private static void crossed(Path csv) {
    Table ratings = Table.read(csv);
    double seconds = Meter.median(() -> crossed(ratings));
    print("crossed.insteval.cpu.seconds", seconds, "s");
    print("crossed.insteval.allocated", Meter.megabytes(() -> crossed(ratings)), "MB");
    print("crossed.insteval.vs.lmer", Reference.LMER_INSTEVAL.seconds(csv) / seconds, "x");
  }

  private static void crossed(Table ratings) {
    MixedModel.of(ratings, "y ~ service + (1 | s) + (1 | d) + (1 | dept:service)")
        .degrees(DegreesOfFreedom.NORMAL)
        .fit();
  }

  private static void mixed(Table trial) {
    MixedModel.of(trial, "score ~ treat + pretest + lunch + (1 | school/class)")
        .degrees(DegreesOfFreedom.NORMAL)
        .fit();
  }

  private static void robust(Table trial) {
    LinearModel.of(trial, "score ~ treat + pretest + lunch").cluster("school").fit();
  }

  private static void print(String name, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.3f\t%s%n", name, value, unit);
  }
}
