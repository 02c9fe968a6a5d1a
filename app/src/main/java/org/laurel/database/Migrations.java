package org.laurel.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs each room's migrations, which lie beside its code, after those of the rooms below it.
@Configuration(proxyBeanMethods = false)
class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  @Bean
  FlywayMigrationStrategy roomByRoom() {
    return house -> Rooms.fromTheGround().forEach(room -> in(room, house).migrate());
  }

  /// Each room keeps its own history, so that versions count from 1 in every one of them.
  private static Flyway in(String room, Flyway house) {
    var settings = house.getConfiguration();
    return new FluentConfiguration()
        .configuration(settings)
        .locations("classpath:org/laurel/" + room)
        .table(settings.getTable() + "_" + room)
        .baselineVersion("0")
        .baselineOnMigrate(true)
        .load();
  }

  /// Migrations grant to the application's role whatever its name is on this server.
  @Bean
  FlywayConfigurationCustomizer namesTheApplicationRole(Server server) {
    LOG.info("Bringing the tables up to date…");
    return flyway -> flyway.placeholders(Map.of("application", server.application().user()));
  }
}
