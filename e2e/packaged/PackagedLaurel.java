package packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The packaged application as a user runs it: a process of its own with a folder of its own, on a
/// free port of the loopback interface. What it prints stands in `laurel.log` in that folder.
///
/// It is the jar that Maven built, or the one that `-Dlaurel.jar` names, with the ahead-of-time
/// cache that lies beside it. It runs where it lies, as the launcher has it: a cache is for the jar
/// as it was called when the cache was trained.
public final class PackagedLaurel implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String BUILT = "app/target/app-0.1.0-SNAPSHOT.jar";

  /// @param role the name of the role, such as `ASSESSOR`
  public record Account(String role, String email, String password) {}

  private final Process process;
  private final Path home;
  private final URI address;
  private final Duration startTime;

  private PackagedLaurel(Process process, Path home, URI address, Duration startTime) {
    this.process = process;
    this.home = home;
    this.address = address;
    this.startTime = startTime;
  }

  /// Starts on this folder and waits until the application answers.
  public static PackagedLaurel start(Path home) {
    return start(home, Map.of());
  }

  /// @param settings further environment variables, such as `LAUREL_DB_ALLOW_UNSAFE`
  public static PackagedLaurel start(Path home, Map<String, String> settings) {
    try {
      Files.createDirectories(home);
      var began = System.nanoTime();
      var address = URI.create("http://127.0.0.1:" + freePort());
      var process = command(home, address, settings).start();
      awaitAnswer(process, address, home);
      return new PackagedLaurel(
          process, home, address, Duration.ofNanos(System.nanoTime() - began));
    } catch (IOException e) {
      throw new UncheckedIOException("The packaged application does not start.", e);
    }
  }

  private static ProcessBuilder command(Path home, URI address, Map<String, String> settings)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words = new ArrayList<>(List.of(java, "@" + Path.of("etc/java-flags").toAbsolutePath()));
    var jar = Path.of(System.getProperty("laurel.jar", BUILT)).toAbsolutePath();
    var cache = jar.resolveSibling("laurel.aot");
    if (Files.exists(cache)) words.add("-XX:AOTCache=" + cache);
    words.addAll(List.of("-jar", jar.getFileName().toString()));
    var builder = new ProcessBuilder(words).directory(jar.getParent().toFile());
    var environment = new HashMap<>(settings);
    environment.putIfAbsent("LAUREL_HOME", home.toAbsolutePath().toString());
    environment.putIfAbsent("LAUREL_PORT", String.valueOf(address.getPort()));
    environment.putIfAbsent("LAUREL_PUBLIC_URL", address.toString());
    environment.putIfAbsent("LAUREL_PROGRAMS", Path.of("programs").toAbsolutePath().toString());
    environment.putIfAbsent("LAUREL_DB_BINARIES", binaries().toString());
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("laurel.log").toFile()));
  }

  /// Unpacked once for all tests; unpacking them for each would take longer than the tests.
  static Path binaries() {
    return Path.of("e2e/target/pg-bin").toAbsolutePath();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No port is free.", e);
    }
  }

  private static void awaitAnswer(Process process, URI address, Path home) throws IOException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(address)) {
      if (process.isAlive() && System.nanoTime() < end) rest();
      else {
        process.destroy(); // and with it the PostgreSQL that it has started
        throw new IllegalStateException(
            "The application did not start:\n" + Files.readString(home.resolve("laurel.log")));
      }
    }
  }

  private static boolean answers(URI address) {
    try {
      var line = (HttpURLConnection) address.resolve("/actuator/health").toURL().openConnection();
      line.setConnectTimeout(500);
      return line.getResponseCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  static void rest() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public URI address() {
    return address;
  }

  /// The address of the sample agency.
  public String agency() {
    return address + "/demo";
  }

  /// Who holds this role in the sample agency, as the server wrote it down for its owner.
  public List<Account> accounts(String role) {
    try (var lines = Files.lines(home.resolve("demo-accounts.txt"))) {
      return lines
          .map(line -> line.split("\t"))
          .map(fields -> new Account(fields[0], fields[1], fields[2]))
          .filter(account -> account.role().equals(role))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The server has no demonstration accounts.", e);
    }
  }

  public Path home() {
    return home;
  }

  /// From the start of the process to its first answer.
  public Duration startTime() {
    return startTime;
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  /// The PostgreSQL that the application runs for itself.
  public Postgres postgres() {
    return Postgres.in(home);
  }

  /// Pulls the plug: no signal handler runs, nothing is flushed.
  public void kill() {
    process.destroyForcibly();
    await(10);
  }

  /// Asks it to end (SIGTERM), as an operator does.
  @Override
  public void close() {
    process.destroy();
    if (!await(30)) kill();
  }

  private boolean await(int seconds) {
    try {
      process.toHandle().onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
