package packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The embedded PostgreSQL of a [PackagedLaurel], found by the files that it keeps.
///
/// @param pid of the postmaster; the processes that serve connections are its children
/// @param url JDBC address with the name and password of the superuser
public record Postgres(long pid, String url) {

  private static final int PORT_LINE = 3;

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

  /// Pulls the plug on all of them at once: whatever is only in their memory is gone.
  public void kill() {
    var all = processes().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
