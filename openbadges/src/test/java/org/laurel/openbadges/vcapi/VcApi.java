package org.laurel.openbadges.vcapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.laurel.openbadges.Check;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Envelopes;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Presentations;
import org.laurel.openbadges.VcContexts;
import org.laurel.openbadges.Verification;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;
import org.laurel.openbadges.model.StatusEntry;
import org.laurel.openbadges.rdf.Canonical;

/// Endpoints of the VC API (w3c-ccg.github.io/vc-api), so that test suites can be pointed at this
/// library, on loopback only: `POST /credentials/issue` and `/credentials/verify`,
/// `/presentations/verify`, `/status/credentials/issue`, which adds entries of published status
/// lists, and `/credentials/status`, which sets one.
public final class VcApi implements AutoCloseable {
  private static final int LARGEST = 1 << 20;

  private final Issuer issuer;
  private final Verifier verifier;
  private final HttpServer server;
  private final PublishedLists lists;

  VcApi(Issuer issuer, Documents documents, SSLContext identity, int port) throws IOException {
    this.issuer = issuer;
    this.lists = new PublishedLists(issuer, identity, loopback(port == 0 ? 0 : port + 1));
    Documents known = address -> read(address, documents);
    this.verifier =
        Verifier.of(known, InstantSource.system(), Crypto.best())
            .withEvidence(known)
            .withContexts(VcContexts.KNOWN);
    this.server = HttpServer.create(loopback(port), 0);
    serve("/credentials/issue", request -> issue(credential(request)));
    serve(
        "/status/credentials/issue",
        request -> issue(credential(request).with("credentialStatus", lists.entries())));
    serve("/credentials/status", this::setStatus);
    serve("/credentials/verify", this::verify);
    serve("/presentations/verify", this::verifyPresentation);
    server.start();
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private void serve(String path, Function<Json.Obj, Answer> operation) {
    server.createContext(path, exchange -> answer(exchange, operation));
  }

  /// Our own lists are at hand; our own client would refuse to fetch from loopback.
  private byte[] read(URI address, Documents documents) throws IOException {
    String list = lists.at(address.toString());
    return list == null ? documents.get(address) : list.getBytes(StandardCharsets.UTF_8);
  }

  /// `VcApi <port> [<address>=<file>…]`; what is at other addresses is not there.
  public static void main(String[] arguments) throws Exception {
    var key = SigningKey.generate(new SecureRandom(), Crypto.best());
    var issuer = Issuer.ofKey(key, InstantSource.system());
    int port = Integer.parseInt(arguments[0]);
    var files = new HashMap<String, String>();
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      int end = file.lastIndexOf('=');
      files.put(file.substring(0, end), Files.readString(Path.of(file.substring(end + 1))));
    }
    var api = new VcApi(issuer, Documents.of(files), LoopbackIdentity.make(), port);
    System.out.println(issuer.did() + " issues on port " + api.port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  PublishedLists lists() {
    return lists;
  }

  private record Answer(int code, String body) {}

  private static Json.Obj credential(Json.Obj request) {
    return need(request, "credential");
  }

  private static Json.Obj need(Json.Obj request, String name) {
    return request
        .objects(name)
        .findFirst()
        .orElseThrow(() -> new Refused("." + name, "is missing"));
  }

  /// Answers the bare credential, signed by this server's issuer whoever the request names, unless
  /// what it relates to is not what it says.
  private Answer issue(Json.Obj credential) {
    String signed = issuer.issue(credential.with("issuer", named(credential)), VcContexts.KNOWN);
    return verifier.verify(signed).of(Check.Step.EVIDENCE) instanceof Check.Failed(var because)
        ? new Answer(400, Json.fields().put("detail", because).done().write())
        : new Answer(201, signed);
  }

  private Answer setStatus(Json.Obj request) {
    lists.set(StatusEntry.read(need(request, "credentialStatus")));
    return new Answer(200, "{}");
  }

  /// What is no issuer stays as it is, for the library to refuse.
  private Json named(Json.Obj credential) {
    Json did = new Json.Text(issuer.did());
    return switch (credential.get("issuer").orElse(did)) {
      case Json.Text(var address) when Canonical.isAddress(address) -> did;
      case Json.Obj profile when isAddress(profile.get("id").orElse(did)) ->
          profile.with("id", did);
      case Json other -> other;
    };
  }

  private static boolean isAddress(Json id) {
    return id instanceof Json.Text(var address) && Canonical.isAddress(address);
  }

  private Answer verify(Json.Obj request) {
    Json.Obj credential = need(request, "verifiableCredential");
    requireOptions(credential, options(request));
    Verification found = verifier.verify(Envelopes.open(credential));
    Json.Obj body =
        Json.fields()
            .put("verified", Json.of(found.failures().isEmpty()))
            .put("checks", Json.array(found.checks().stream().map(VcApi::check)))
            .done();
    return new Answer(found.failures().isEmpty() ? 200 : 400, body.write());
  }

  /// Data Integrity 1.0, 4.4: what the caller expects of the proof.
  private static void requireOptions(Json.Obj credential, Json.Obj options) {
    Map.of("expectedProofPurpose", "proofPurpose", "domain", "domain", "challenge", "challenge")
        .forEach((option, name) -> {
          Optional<String> found =
              credential.objects("proof").findFirst().flatMap(proof -> proof.text(name));
          if (options.text(option).isPresent() && !options.text(option).equals(found)) {
            throw new Refused(".proof." + name, "is not what was expected");
          }
        });
  }

  private static Json.Obj options(Json.Obj request) {
    return request.objects("options").findFirst().orElseGet(() -> Json.fields().done());
  }

  private Answer verifyPresentation(Json.Obj request) {
    List<String> objections =
        new Presentations(verifier)
            .objections(need(request, "verifiablePresentation"), options(request));
    Json.Obj body =
        Json.fields()
            .put("verified", Json.of(objections.isEmpty()))
            .put("errors", Json.array(objections.stream().map(Json.Text::new)))
            .done();
    return new Answer(objections.isEmpty() ? 200 : 400, body.write());
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
    lists.close();
    server.stop(0);
  }
}
