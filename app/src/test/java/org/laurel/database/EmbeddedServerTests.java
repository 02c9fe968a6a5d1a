package org.laurel.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the application reaches the PostgreSQL that it starts.
@LaurelTest
class EmbeddedServerTests {

  @Autowired Server server;
  @Autowired JdbcClient db;

  /// PostgreSQL knows no address of a peer that came by the socket in its data directory.
  @Test
  void isAskedThroughASocketThatOnlyItsOwnerReaches() {
    assertThat(server.url()).contains(LocalSockets.class.getName());
    assertThat(db.sql("select inet_client_addr() is null").query(Boolean.class).single()).isTrue();
  }
}
