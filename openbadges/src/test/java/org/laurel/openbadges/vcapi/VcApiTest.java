package org.laurel.openbadges.vcapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Presentations;
import org.laurel.openbadges.RandomBadges;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;

class VcApiTest {
  private final Json.Obj badge =
      new RandomBadges(new Random(7), RandomBadges.Shape.ONE_BLANK_NODE).next();
  private static SSLContext identity;
  private final Issuer issuer =
      Issuer.ofKey(SigningKey.generate(new SecureRandom(), Crypto.best()), InstantSource.system());
  private VcApi api;

  @BeforeAll
  static void makeIdentity() throws Exception {
    identity = LoopbackIdentity.make();
  }

  @BeforeEach
  void start() throws IOException {
    api = new VcApi(issuer, Documents.none(), identity, 0);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void verifiesWhatItIssued() throws Exception {
    HttpResponse<String> issued = post("/credentials/issue", "credential", badge);
    Json.Obj signed = Json.object(issued.body());

    assertEquals(201, issued.statusCode(), issued.body());
    assertEquals(200, post("/credentials/verify", "verifiableCredential", signed).statusCode());
    assertEquals(
        400,
        post("/credentials/verify", "verifiableCredential", signed.with("name", new Json.Text("x")))
            .statusCode());
  }

  @Test
  void refusesWhatItCannotSign() throws Exception {
    assertEquals(
        400, post("/credentials/issue", "credential", badge.with("x", Json.of(true))).statusCode());
    assertEquals(400, post("/credentials/issue", "nothing", badge).statusCode());
  }

  @Test
  void seesWhatItsPublishedListSays() throws Exception {
    Json.Obj signed = Json.object(post("/status/credentials/issue", "credential", badge).body());
    Json.Obj entry = signed.objects("credentialStatus").findFirst().orElseThrow();

    assertEquals(200, post("/credentials/verify", "verifiableCredential", signed).statusCode());
    String before = fetch(entry.text("statusListCredential").orElseThrow());
    assertEquals(200, post("/credentials/status", "credentialStatus", entry).statusCode());
    Thread.sleep(5);

    HttpResponse<String> after = post("/credentials/verify", "verifiableCredential", signed);
    assertEquals(400, after.statusCode());
    assertTrue(after.body().contains("has revoked it"), after.body());
    assertNotEquals(before, fetch(entry.text("statusListCredential").orElseThrow()));
    assertEquals(
        200, post("/credentials/verify", "verifiableCredential", Json.object(before)).statusCode());
  }

  @Test
  void verifiesPresentations() throws Exception {
    Json.Obj credential = Json.object(post("/credentials/issue", "credential", badge).body());
    Json.Obj presentation =
        Json.fields()
            .put("@context", Json.texts("https://www.w3.org/ns/credentials/v2"))
            .put("type", Json.texts("VerifiablePresentation"))
            .put("holder", issuer.did())
            .put("verifiableCredential", Json.array(Stream.of(credential)))
            .done();
    Json.Obj signed = Presentations.signed(presentation, issuer, "c4");

    assertEquals(200, present(signed, "c4"));
    assertEquals(400, present(signed, "c5"));
    assertEquals(400, present(presentation, "c4"));
    assertEquals(400, present(signed.with("holder", new Json.Text("did:key:z6Mk")), "c4"));
    assertEquals(400, present(signed.without("verifiableCredential"), "c4"));
    Json forged = Json.array(Stream.of(credential.with("name", new Json.Text("x"))));
    Json.Obj enclosing = presentation.with("verifiableCredential", forged);
    assertEquals(400, present(Presentations.signed(enclosing, issuer, "c4"), "c4"));
  }

  private int present(Json.Obj presentation, String challenge) throws Exception {
    Json.Obj options = Json.fields().put("challenge", challenge).done();
    return new Calls(api).present(presentation, options).statusCode();
  }

  private static String fetch(String url) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(identity).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private HttpResponse<String> post(String path, String name, Json body) {
    return new Calls(api).post(path, name, body);
  }
}
