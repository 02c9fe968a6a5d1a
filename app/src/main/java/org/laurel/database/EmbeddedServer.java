package org.laurel.database;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL as a child of this process, durable and closed to all but this machine.
final class EmbeddedServer implements Server {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  /// PostgreSQL works in there, so this name is short however long the whole path is.
  private static final String IN_ITS_DATA_DIRECTORY = ".";

  private final EmbeddedPostgres postgres;
  private final Path data;
  private final Login application;
  private final Login owner;

  private EmbeddedServer(EmbeddedPostgres postgres, Path home) {
    this.postgres = postgres;
    this.data = home.resolve("pg");
    this.application = new Login("laurel_app", Secret.of(home, "laurel_app"));
    this.owner = new Login("laurel_owner", Secret.of(home, "laurel_owner"));
  }

  static EmbeddedServer start(DatabaseSettings settings) throws IOException {
    var home = settings.home().toAbsolutePath().normalize();
    Files.createDirectories(home);
    Orphan.stop(home.resolve("pg"));
    LOG.info("Starting PostgreSQL on {}…", home.resolve("pg"));
    var server =
        new EmbeddedServer(
            durable(EmbeddedPostgres.builder())
                .setDataDirectory(home.resolve("pg"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(settings.unpackedBinaries().toFile())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile(home).toString())
                .setConnectConfig("password", Secret.of(home, "postgres"))
                .start(),
            home);
    NewCluster.fill(server.postgres.getPostgresDatabase(), server.application, server.owner);
    return server;
  }

  /// The library's defaults trade durability for speed, which suits tests alone.
  private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
    return builder
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", IN_ITS_DATA_DIRECTORY)
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("max_connections", "60")
        .setServerConfig("jit", "off")
        .setLocaleConfig("locale-provider", "icu")
        .setLocaleConfig("icu-locale", "en-US")
        .setLocaleConfig("locale", "C.UTF-8");
  }

  private static Path passwordFile(Path home) {
    Secret.of(home, "postgres");
    return home.resolve("secrets").resolve("postgres");
  }

  /// By the socket in its data directory, or by TCP where that directory's name is too long for
  /// one.
  @Override
  public String url() {
    var byTcp =
        "jdbc:postgresql://127.0.0.1:%d/laurel?ApplicationName=laurel"
            .formatted(postgres.getPort());
    var socket = data.resolve(".s.PGSQL." + postgres.getPort());
    if (!LocalSockets.canReach(socket)) return byTcp;
    return byTcp
        + "&socketFactory=%s&socketFactoryArg=%s"
            .formatted(LocalSockets.class.getName(), encode(socket.toString(), UTF_8));
  }

  @Override
  public Login application() {
    return application;
  }

  @Override
  public Login owner() {
    return owner;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
