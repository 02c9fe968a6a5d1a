package org.laurel.openbadges.vcapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.StatusList;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.model.StatusEntry;
import org.laurel.openbadges.model.StatusEntry.Purpose;

/// The status lists of the test server, one for each purpose, published over https on loopback
/// (Bitstring Status List 1.0, 2.2).
final class PublishedLists implements AutoCloseable {
  private static final int TTL = 1;

  private final Issuer issuer;
  private final HttpsServer server;
  private final Map<Purpose, StatusList> lists = new EnumMap<>(Purpose.class);
  private final AtomicInteger next = new AtomicInteger();

  PublishedLists(Issuer issuer, SSLContext identity, InetSocketAddress address) throws IOException {
    this.issuer = issuer;
    for (Purpose purpose : Purpose.values()) {
      lists.put(purpose, StatusList.empty(purpose, StatusList.SMALLEST));
    }
    server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    for (Purpose purpose : Purpose.values()) {
      server.createContext("/status/" + purpose.word(), exchange -> answer(exchange, purpose));
    }
    server.start();
  }

  /// A place in each list that nothing else has.
  Json entries() {
    int index = next.getAndIncrement();
    return Json.array(
        lists.keySet().stream().map(purpose -> entry(purpose, Integer.toString(index))));
  }

  private Json entry(Purpose purpose, String index) {
    return Json.fields()
        .put("id", url(purpose) + "#" + index)
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", purpose.word())
        .put("statusListIndex", index)
        .put("statusListCredential", url(purpose))
        .done();
  }

  synchronized void set(StatusEntry entry) {
    lists.computeIfPresent(entry.purpose(), (_, list) -> list.with(entry.index()));
  }

  /// The list at an address as a signed credential, or null if there is none.
  synchronized String at(String url) {
    return lists.values().stream()
        .filter(list -> url(list.purpose()).equals(url))
        .map(list -> issuer.issue(list.credential(url, issuer.did(), Instant.EPOCH, TTL)))
        .findFirst()
        .orElse(null);
  }

  String url(Purpose purpose) {
    return "https://localhost:" + server.getAddress().getPort() + "/status/" + purpose.word();
  }

  private void answer(HttpExchange exchange, Purpose purpose) throws IOException {
    try (exchange) {
      byte[] body = at(url(purpose)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/vc");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
