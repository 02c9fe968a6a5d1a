package org.laurel.openbadges.vcapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.RandomBadges;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;

class VcApiTest {
  private final Json.Obj badge =
      new RandomBadges(new Random(7), RandomBadges.Shape.ONE_BLANK_NODE).next();
  private VcApi api;

  @BeforeEach
  void start() throws IOException {
    var key = SigningKey.generate(new SecureRandom(), Crypto.best());
    api = new VcApi(Issuer.ofKey(key, InstantSource.system()), Documents.none(), 0);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void verifiesWhatItIssued() throws Exception {
    HttpResponse<String> issued = post("issue", "credential", badge);
    Json.Obj signed = Json.object(issued.body());

    assertEquals(201, issued.statusCode(), issued.body());
    assertEquals(200, post("verify", "verifiableCredential", signed).statusCode());
    assertEquals(
        400,
        post("verify", "verifiableCredential", signed.with("name", new Json.Text("x")))
            .statusCode());
  }

  @Test
  void refusesWhatItCannotSign() throws Exception {
    assertEquals(400, post("issue", "credential", badge.with("x", Json.of(true))).statusCode());
    assertEquals(400, post("issue", "nothing", badge).statusCode());
  }

  private HttpResponse<String> post(String endpoint, String name, Json body) throws Exception {
    var address = URI.create("http://127.0.0.1:" + api.port() + "/credentials/" + endpoint);
    String json = Json.fields().put(name, body).done().write();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(json)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
