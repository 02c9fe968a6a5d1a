package org.laurel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// What the running server grants each connection.
@LaurelTest
class ConnectionsTests {

  /// Java's client uses a connection again after up to 30 s, proxies often after 60. Who does so
  /// while the server closes it has sent a request that nobody answers.
  private static final int MILLIS_KEPT_BY_OTHERS = 60_000;

  private static final long HALF_THE_HEAP = 128L << 20;

  @Autowired ServletWebServerApplicationContext house;

  @Test
  void keepsAConnectionLongerThanItsClients() {
    assertThat(protocol().getKeepAliveTimeout()).isGreaterThan(MILLIS_KEPT_BY_OTHERS);
  }

  @Test
  void leavesHalfTheHeapFreeWhenAllAreOpen() {
    var writing = bytes("socket.appWriteBufSize");
    var reading = bytes("socket.appReadBufSize");

    assertThat(writing).isEqualTo(32 * 1024);
    assertThat((long) protocol().getMaxConnections() * (writing + reading))
        .isLessThan(HALF_THE_HEAP);
  }

  private int bytes(String buffer) {
    return Integer.parseInt(connector().getProperty(buffer).toString());
  }

  private AbstractHttp11Protocol<?> protocol() {
    return (AbstractHttp11Protocol<?>) connector().getProtocolHandler();
  }

  private Connector connector() {
    var server = (TomcatWebServer) Objects.requireNonNull(house.getWebServer());
    return server.getTomcat().getConnector();
  }
}
