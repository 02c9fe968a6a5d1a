package org.laurel;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Another Laurel beside the one that tests share, with a folder and a database of its own.
public record SecondLaurel(ConfigurableApplicationContext context) implements AutoCloseable {

  /// @param address where it stands
  public static SecondLaurel empty(Path home, String address) {
    return new SecondLaurel(
        SpringApplication.run(
            Laurel.class,
            "--laurel.home=" + home,
            "--laurel.public-url=" + address,
            "--laurel.db.binaries=target/pg-bin",
            "--laurel.empty=true",
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
