package packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/// The embedded PostgreSQL of a [PackagedLaurel], found by the files that it keeps.
///
/// @param pid of the postmaster; the processes that serve connections are its children
/// @param url JDBC address with the name and password of the superuser
public record Postgres(long pid, String url) {

  private static final int PORT_LINE = 3;
  private static final String WRITERS =
      """
      select pid from pg_stat_activity
       where backend_type in ('walwriter', 'background writer', 'checkpointer')
      """;

  static Postgres in(Path home) {
    try {
      var facts = Files.readAllLines(home.resolve("pg/postmaster.pid"));
      var password = Files.readString(home.resolve("secrets/postgres")).strip();
      return new Postgres(
          Long.parseLong(facts.getFirst().strip()),
          "jdbc:postgresql://127.0.0.1:%s/laurel?user=postgres&password=%s"
              .formatted(facts.get(PORT_LINE).strip(), password));
    } catch (IOException e) {
      throw new UncheckedIOException("No PostgreSQL runs in " + home, e);
    }
  }

  /// The postmaster and all that it started.
  public Stream<ProcessHandle> processes() {
    return ProcessHandle.of(pid).stream()
        .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
  }

  /// Stops (SIGSTOP) those that write to the disk behind the back of whoever commits. What is
  /// committed with `synchronous_commit = off` stays in memory then, as far as `wal_buffers` reach.
  /// It can only be killed afterwards.
  public void holdBackLog() {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var writers = statement.executeQuery(WRITERS)) {
      while (writers.next()) stop(writers.getLong(1));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The log cannot be held back.", e);
    }
  }

  private static void stop(long pid) throws IOException {
    var done = new ProcessBuilder("kill", "-STOP", String.valueOf(pid)).inheritIO().start();
    if (done.onExit().join().exitValue() != 0) throw new IOException("Cannot stop " + pid);
  }

  /// Pulls the plug on all of them at once: whatever is only in their memory is gone.
  public void kill() {
    var all = processes().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
