package org.laurel.web;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// Answers requests on threads of the system while few are at work, and on virtual ones beyond.
///
/// A virtual thread copies its stack whenever a question waits for the database: a fifth of a
/// page's processor time. Threads of the system do not, but they are few, and as many slow uploads
/// would stop everybody else.
@Component
class RequestThreads
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

  static final int OF_THE_SYSTEM = 24;

  private static final int IDLE_SECONDS = 60;

  /// Nobody waits in a queue: whom no idle thread takes, and no new one, a virtual one does.
  static Executor executor() {
    return new ThreadPoolExecutor(
        0,
        OF_THE_SYSTEM,
        IDLE_SECONDS,
        SECONDS,
        new SynchronousQueue<>(),
        Thread.ofPlatform().daemon().name("request-", 1).factory(),
        (work, _) -> Thread.ofVirtual().name("request-virtual").start(work));
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(executor()));
  }

  /// After Spring Boot, which asks for virtual threads alone.
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
