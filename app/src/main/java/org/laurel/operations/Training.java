package org.laurel.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/// Draws pages once so that the JVM's ahead-of-time cache (JEP 514) knows their classes, then ends
/// the process, at whose exit the cache is written.
@Component
class Training {

  private static final List<String> PAGES =
      List.of("/", "/catalogue", "/sign-in", "/sign-up", "/issuer", "/api/v1/micro-credentials");

  private final ConfigurableApplicationContext server;

  Training(ConfigurableApplicationContext server) {
    this.server = server;
  }

  void run() {
    var port = server.getEnvironment().getRequiredProperty("local.server.port");
    try (var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (var page : PAGES)
        visit(http, URI.create("http://127.0.0.1:" + port + "/" + Samples.SLUG + page));
    }
    Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(server, () -> 0)));
  }

  private static void visit(HttpClient http, URI page) {
    try {
      http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
