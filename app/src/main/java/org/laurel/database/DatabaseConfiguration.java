package org.laurel.database;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Opens the database, and hands in time and chance.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Bean
  HomeLock homeLock(DatabaseSettings settings) throws IOException {
    return HomeLock.take(settings.home());
  }

  @Bean
  Server databaseServer(DatabaseSettings settings, HomeLock lock) throws IOException {
    var server = settings.open();
    if (!settings.allowUnsafe()) new DurabilityCheck(server).orRefuse();
    return server;
  }

  @Bean
  JdbcConnectionDetails applicationLogin(Server server) {
    return new ApplicationConnection(server);
  }

  @Bean
  FlywayConnectionDetails ownerLogin(Server server) {
    return new OwnerConnection(server);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new TenantTransactions(dataSource);
  }

  private record ApplicationConnection(Server server) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return server.url();
    }

    @Override
    public String getUsername() {
      return server.application().user();
    }

    @Override
    public String getPassword() {
      return server.application().password();
    }
  }

  private record OwnerConnection(Server server) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return server.url();
    }

    @Override
    public String getUsername() {
      return server.owner().user();
    }

    @Override
    public String getPassword() {
      return server.owner().password();
    }
  }
}
