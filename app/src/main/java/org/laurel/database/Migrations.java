package org.laurel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.runtime.flyway.MigrationFilter;

/// Runs each room's migrations, which lie beside its code, after those of the rooms below it.
@Configuration(proxyBeanMethods = false)
class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  @Bean
  MigrationFilter roomsWithMigrations() {
    return (room, _) -> hasMigrations(room.toString());
  }

  /// Migrations grant to the application's role whatever its name is on this server.
  @Bean
  FlywayConfigurationCustomizer namesTheApplicationRole(Server server) {
    LOG.info("Bringing the tables up to date…");
    return flyway -> flyway.placeholders(Map.of("application", server.application().user()));
  }

  private boolean hasMigrations(String room) {
    try {
      return resources.getResources("classpath*:org/laurel/" + room + "/V*.sql").length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
