package org.laurel.openbadges.vcapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Function;
import org.laurel.openbadges.Check;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Verification;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;

/// The two credential endpoints of the VC API (w3c-ccg.github.io/vc-api), so that test suites can
/// be pointed at this library: `POST /credentials/issue` and `POST /credentials/verify`, on
/// loopback only.
public final class VcApi implements AutoCloseable {
  private static final int LARGEST = 1 << 20;

  private final Issuer issuer;
  private final Verifier verifier;
  private final HttpServer server;

  VcApi(Issuer issuer, Documents documents, int port) throws IOException {
    this.issuer = issuer;
    this.verifier = Verifier.of(documents, InstantSource.system(), Crypto.best());
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/credentials/issue", exchange -> answer(exchange, this::issue));
    server.createContext("/credentials/verify", exchange -> answer(exchange, this::verify));
    server.start();
  }

  public static void main(String[] arguments) throws IOException {
    var key = SigningKey.generate(new SecureRandom(), Crypto.best());
    var issuer = Issuer.ofKey(key, InstantSource.system());
    var api = new VcApi(issuer, Documents.overHttps(), Integer.parseInt(arguments[0]));
    System.out.println(issuer.did() + " issues on port " + api.port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  private record Answer(int code, String body) {}

  /// Answers the bare credential, signed by this server's issuer whoever the request names.
  private Answer issue(Json.Obj request) {
    Json.Obj credential =
        request
            .objects("credential")
            .findFirst()
            .orElseThrow(() -> new Refused(".credential", "is missing"));
    return new Answer(201, issuer.issue(credential.with("issuer", named(credential))));
  }

  private Json named(Json.Obj credential) {
    Json did = new Json.Text(issuer.did());
    return credential.get("issuer").orElse(did) instanceof Json.Obj profile
        ? profile.with("id", did)
        : did;
  }

  private Answer verify(Json.Obj request) {
    Json.Obj credential =
        request
            .objects("verifiableCredential")
            .findFirst()
            .orElseThrow(() -> new Refused(".verifiableCredential", "is missing"));
    Verification found = verifier.verify(credential.write());
    Json.Obj body =
        Json.fields()
            .put("verified", Json.of(found.failures().isEmpty()))
            .put("checks", Json.array(found.checks().stream().map(VcApi::check)))
            .done();
    return new Answer(found.failures().isEmpty() ? 200 : 400, body.write());
  }

  private static Json check(Check check) {
    return Json.fields()
        .put("step", check.step())
        .put("outcome", check.outcome().toString())
        .done();
  }

  private static void answer(HttpExchange exchange, Function<Json.Obj, Answer> operation)
      throws IOException {
    try (exchange) {
      Answer answer;
      try {
        answer = operation.apply(Json.object(exchange.getRequestBody().readNBytes(LARGEST)));
      } catch (Refused e) {
        Json problem = Json.fields().put("detail", e.getMessage()).done();
        answer = new Answer(400, problem.write());
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.code(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
