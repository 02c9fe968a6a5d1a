package org.laurel.kills;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import packaged.Cluster;
import packaged.PackagedLaurel;

/// One of several Laurels on one database. Whenever it is killed it starts again in the background.
final class Instance implements AutoCloseable {

  private static final int TRIES = 5;

  private final String name;
  private final Path home;
  private final Map<String, String> settings;
  private CompletableFuture<PackagedLaurel> running;

  private Instance(String name, Path home, Map<String, String> settings) {
    this.name = name;
    this.home = home;
    this.settings = settings;
    this.running = begin();
  }

  /// @param name by which the database knows it
  static Instance start(String name, Path home, Cluster cluster, Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("LAUREL_DB_URL", cluster.url() + "?ApplicationName=" + name);
    return new Instance(name, home, all);
  }

  private CompletableFuture<PackagedLaurel> begin() {
    return CompletableFuture.supplyAsync(this::started, Thread::startVirtualThread);
  }

  /// The database may be killed while it starts.
  private PackagedLaurel started() {
    for (var tries = 1; ; tries++)
      try {
        return PackagedLaurel.start(home, settings);
      } catch (IllegalStateException e) {
        if (tries == TRIES) throw e;
      }
  }

  String name() {
    return name;
  }

  boolean isUp() {
    return running.isDone();
  }

  /// Waits until it answers.
  PackagedLaurel laurel() {
    return running.join();
  }

  void kill() {
    laurel().kill();
    running = begin();
  }

  /// Takes up anew whatever was left lying.
  void restart() {
    laurel().close();
    running = begin();
  }

  @Override
  public void close() {
    laurel().close();
  }
}
