package org.laurel.trials.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Runs the same job in R on this machine, where `Rscript` and the packages are there.
final class R {
  private static final int RUNS = 3;

  private R() {}

  /// Processor seconds (user and system) of the expression as the median of three runs, without
  /// reading the data, which the expression knows as `d`; empty where R cannot run it.
  static Optional<Double> seconds(String library, Path csv, String expression) {
    String script =
        """
        suppressMessages(library(%s)); d <- read.csv("%s", stringsAsFactors = TRUE)
        run <- function() { t <- proc.time(); suppressMessages(%s); t <- proc.time() - t; t[[1]] + t[[2]] }
        cat("\\nseconds", median(replicate(%d, run())), "\\n")
        """
            .formatted(library, csv, expression, RUNS);
    return said(script)
        .flatMap(out -> out.lines().filter(line -> line.startsWith("seconds")).findFirst())
        .map(line -> Double.parseDouble(line.split(" ")[1]));
  }

  /// Writes lme4's own copy of the InstEval data.
  static boolean writeInstEval(Path csv) {
    String script = "library(lme4); write.csv(InstEval, \"%s\", row.names = FALSE)".formatted(csv);
    return said(script).isPresent();
  }

  private static Optional<String> said(String script) {
    try {
      Process process =
          new ProcessBuilder("Rscript", "--vanilla", "-e", script)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String out = new String(process.getInputStream().readAllBytes());
      return process.waitFor() == 0 ? Optional.of(out) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
