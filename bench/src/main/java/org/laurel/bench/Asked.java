package org.laurel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import packaged.PackagedLaurel;

/// Counts the SQL statements of pages, from what the application says of itself when asked to
/// (Spring's JdbcTemplate at level debug). Not among them are the setting of the agency and the two
/// by which every request of somebody signed in learns who asks: their session, and their roles.
final class Asked {

  private static final String LINE = "request-";
  private static final String STATEMENT = "Executing prepared SQL statement";
  private static final List<String> WHO_ASKS =
      List.of("[SELECT S.PRIMARY_ID", "[select p.id, p.name, p.time_zone,");
  private static final int REQUESTS = 60;

  private Asked() {}

  /// The most that one of the requests asked, once each kind of page was seen.
  ///
  /// @param pages opens a page of the server, which it has opened before
  static int mostFor(Path home, Function<PackagedLaurel, Load.Task> pages) {
    var settings =
        Map.of(
            "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_JDBC_CORE", "debug",
            "LOGGING_PATTERN_CONSOLE", "%thread %msg%n");
    try (var laurel = PackagedLaurel.start(home, settings)) {
      var page = pages.apply(laurel);
      var most = 0;
      var before = statements(home);
      for (var number = 0; number < REQUESTS; number++) {
        page.once(number);
        var after = statements(home);
        most = Math.max(most, (int) (after - before));
        before = after;
      }
      if (most == 0) throw new IllegalStateException("The log names no statement.");
      return most;
    }
  }

  private static long statements(Path home) {
    try (var lines = Files.lines(home.resolve("laurel.log"))) {
      return lines.filter(Asked::isOfThePage).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfThePage(String line) {
    return line.startsWith(LINE)
        && line.contains(STATEMENT)
        && WHO_ASKS.stream().noneMatch(line::contains);
  }
}
