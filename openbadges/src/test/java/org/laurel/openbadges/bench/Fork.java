package org.laurel.openbadges.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/// A JVM of its own with the collector that Laurel runs with. Without a word the JVM chooses one by
/// the size of the machine, and figures of two machines would not be figures of one thing.
final class Fork {
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  private Fork() {}

  static boolean isOne() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().contains(COLLECTOR);
  }

  /// Runs the class there, and answers with its exit code.
  static int run(Class<?> main) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            COLLECTOR,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
