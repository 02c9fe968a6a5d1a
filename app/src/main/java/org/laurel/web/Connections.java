package org.laurel.web;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Sends a page in one go, or two, where Tomcat would hand it to the system 8 KB at a time.
///
/// Each open connection holds such a buffer, so `application.yaml` says how many there may be: all
/// of them together leave half of the largest heap free.
@Component
class Connections implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private static final String BUFFER = "socket.appWriteBufSize";
  private static final int BYTES = 32 * 1024;

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addConnectorCustomizers(Connections::widen);
  }

  private static void widen(Connector connector) {
    if (!connector.setProperty(BUFFER, String.valueOf(BYTES)))
      throw new IllegalStateException("Tomcat no longer knows " + BUFFER + ".");
  }
}
