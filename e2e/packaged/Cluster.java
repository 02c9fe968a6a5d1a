package packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL of a folder in which a [PackagedLaurel] once ran, started by itself: it may be
/// killed while those who use it live, and they while it lives. It always has the same port.
public final class Cluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final int port;

  private Cluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  public static Cluster start(Path home) {
    var cluster = new Cluster(home, PackagedLaurel.freePort());
    cluster.start();
    return cluster;
  }

  /// As durable as the one that Laurel runs for itself.
  private void start() {
    var words = new ArrayList<String>();
    if (isRoot()) words.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
    words.addAll(
        List.of(program(), "-D", home.resolve("pg").toAbsolutePath().toString(), "-p", "" + port));
    for (var setting :
        List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=120"))
      words.addAll(List.of("-c", setting));
    try {
      new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start.", e);
    }
    awaitAnswer();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static String program() {
    try (var versions = Files.list(PackagedLaurel.binaries())) {
      return versions
          .map(it -> it.resolve("bin/postgres"))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL is not unpacked.", e);
    }
  }

  private void awaitAnswer() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers())
      if (System.nanoTime() > end)
        throw new IllegalStateException("PostgreSQL does not answer: " + home);
  }

  private boolean answers() {
    PackagedLaurel.rest();
    if (!Files.exists(home.resolve("pg/postmaster.pid"))) return false;
    try (var connection = DriverManager.getConnection(postgres().url())) {
      return connection.isValid(1);
    } catch (SQLException | UncheckedIOException | IndexOutOfBoundsException _) {
      return false;
    }
  }

  public Postgres postgres() {
    return Postgres.in(home);
  }

  /// JDBC address without name and password.
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/laurel".formatted(port);
  }

  /// Pulls its plug, and starts it again.
  public void kill() {
    postgres().kill();
    start();
  }

  @Override
  public void close() {
    postgres().kill();
  }
}
