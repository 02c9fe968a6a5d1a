package org.laurel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database server whose parent was killed.
final class Orphan {

  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

  private Orphan() {}

  /// A killed process leaves its server running on the same files; a second one must not join it.
  static void stop(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .ifPresent(Orphan::stop);
  }

  private static void stop(ProcessHandle orphan) {
    LOG.info("Stopping the database server {} that an earlier run left behind", orphan.pid());
    orphan.destroy();
    try {
      orphan.onExit().get(15, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      orphan.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
