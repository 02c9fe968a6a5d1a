package packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the application and its PostgreSQL have used, read from Linux (proc(5)).
///
/// @param cpu of the application, without its compilers
/// @param compilerCpu what the JVM's compilers took: spent once, however many requests follow
/// @param databaseCpu of PostgreSQL, its ended children included
public record Usage(Duration cpu, Duration compilerCpu, Duration databaseCpu) {

  private static final Duration TICK = Duration.ofMillis(10);
  private static final int USER_TIME = 11;
  private static final int CHILDREN_SYSTEM_TIME = 14;
  private static final int KIB_PER_MIB = 1024;
  private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

  public static Usage of(PackagedLaurel laurel) {
    var compilers = compilers(laurel.process());
    return new Usage(
        cpu(lines(laurel.process(), "stat")).minus(compilers),
        compilers,
        databaseCpu(laurel.postgres()));
  }

  public static Duration databaseCpu(Postgres postgres) {
    return postgres
        .processes()
        .map(process -> cpu(lines(process, "stat")))
        .reduce(Duration.ZERO, Duration::plus);
  }

  public Duration total() {
    return cpu.plus(databaseCpu);
  }

  private static Duration compilers(ProcessHandle process) {
    try (var threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
      return threads
          .map(thread -> lines(process, "task/" + thread.getFileName() + "/stat"))
          .filter(stat -> !stat.isEmpty() && COMPILER.matcher(stat.getFirst()).find())
          .map(Usage::cpu)
          .reduce(Duration.ZERO, Duration::plus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Own time and that of ended children, in user and system mode.
  private static Duration cpu(List<String> lines) {
    if (lines.isEmpty()) return Duration.ZERO;
    var stat = lines.getFirst();
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

  /// A process or thread that has just ended has no lines any more.
  private static List<String> lines(ProcessHandle process, String file) {
    var path = Path.of("/proc", String.valueOf(process.pid()), file);
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      if (process.isAlive() && !file.startsWith("task")) throw new UncheckedIOException(e);
      return List.of();
    }
  }
}
