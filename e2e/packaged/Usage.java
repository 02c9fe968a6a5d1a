package packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What the application and its PostgreSQL have used, read from Linux (proc(5)).
///
/// @param cpu of the application
/// @param databaseCpu of PostgreSQL, its ended children included
public record Usage(Duration cpu, Duration databaseCpu) {

  private static final Duration TICK = Duration.ofMillis(10);
  private static final int USER_TIME = 11;
  private static final int CHILDREN_SYSTEM_TIME = 14;
  private static final int KIB_PER_MIB = 1024;

  public static Usage of(PackagedLaurel laurel) {
    return new Usage(
        cpu(laurel.process()),
        laurel.postgres().processes().map(Usage::cpu).reduce(Duration.ZERO, Duration::plus));
  }

  public Duration total() {
    return cpu.plus(databaseCpu);
  }

  /// Own time and that of ended children, in user and system mode.
  private static Duration cpu(ProcessHandle process) {
    var line = lines(process, "stat");
    if (line.isEmpty()) return Duration.ZERO;
    var stat = line.getFirst();
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    var ticks = 0L;
    for (var field = USER_TIME; field <= CHILDREN_SYSTEM_TIME; field++)
      ticks += Long.parseLong(fields[field]);
    return TICK.multipliedBy(ticks);
  }

  /// Memory of both in MiB; pages that several processes share count once (proportional set size).
  public static double memory(PackagedLaurel laurel) {
    return Stream.concat(Stream.of(laurel.process()), laurel.postgres().processes())
            .flatMap(process -> lines(process, "smaps_rollup").stream())
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / (double) KIB_PER_MIB;
  }

  /// A process that has just ended has no lines any more.
  private static List<String> lines(ProcessHandle process, String file) {
    var path = Path.of("/proc", String.valueOf(process.pid()), file);
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      if (process.isAlive()) throw new UncheckedIOException(e);
      return List.of();
    }
  }
}
