package org.laurel;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.laurel.database.Secret;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/// Another Laurel beside the one that tests share, with a folder and a database of its own.
public record SecondLaurel(ConfigurableApplicationContext context) implements AutoCloseable {

  /// @param address where it stands
  /// @param settings more of them, such as `--laurel.verify-outside=false`
  public static SecondLaurel empty(Path home, String address, String... settings) {
    var all =
        Stream.of(
            "--laurel.home=" + home,
            "--laurel.public-url=" + address,
            "--laurel.db.binaries=target/pg-bin",
            "--laurel.empty=true",
            "--server.port=0");
    return new SecondLaurel(
        SpringApplication.run(
            Laurel.class, Stream.concat(all, Stream.of(settings)).toArray(String[]::new)));
  }

  /// Another instance of the same Laurel: the same database and master key, a folder of its own.
  public static SecondLaurel beside(
      Path home, Path first, JdbcConnectionDetails application, FlywayConnectionDetails owner) {
    return new SecondLaurel(
        SpringApplication.run(
            Laurel.class,
            "--laurel.home=" + home,
            "--laurel.public-url=https://laurel.example",
            "--laurel.db.url=" + application.getJdbcUrl(),
            "--laurel.db.user=" + application.getUsername(),
            "--laurel.db.password=" + application.getPassword(),
            "--laurel.db.owner-user=" + owner.getUsername(),
            "--laurel.db.owner-password=" + owner.getPassword(),
            "--laurel.master-key=" + Secret.of(first, "master-key"),
            "--laurel.empty=true",
            "--laurel.log.every=PT24H",
            "--server.port=0"));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
