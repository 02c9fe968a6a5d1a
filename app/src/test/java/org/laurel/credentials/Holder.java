package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;

/// A wallet that may be told to do wrong.
final class Holder {

  static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

  private static final Pattern OFFER =
      Pattern.compile("openid-credential-offer://\\?credential_offer_uri=([^\"]+)");

  final JwtKey key = JwtKey.generate(JwtAlgorithm.ES256);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final String base;

  Holder(int port, String agency) {
    this.server = "http://127.0.0.1:" + port;
    this.base = server + "/" + agency;
  }

  /// The link to the wallet on the page.
  static String link(String page) {
    var found = OFFER.matcher(page);
    if (!found.find()) throw new AssertionError("No offer on the page");
    return found.group();
  }

  /// The key in the offer's address, which is the code.
  static String code(String page) {
    var address = URLDecoder.decode(link(page), UTF_8);
    return address.substring(address.lastIndexOf('/') + 1);
  }

  HttpResponse<String> token(Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(base + "/wallet/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> token(String code) {
    return token(Map.of("grant_type", GRANT, "pre-authorized_code", code));
  }

  /// An access token for the code.
  String exchange(String code) {
    return Json.object(token(code).body()).text("access_token").orElseThrow();
  }

  String nonce() {
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(base + "/wallet/nonce"))
                .POST(BodyPublishers.noBody()));
    return Json.object(answer.body()).text("c_nonce").orElseThrow();
  }

  HttpResponse<String> credential(String token, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/wallet/credential"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(server + path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Json.Obj header() {
    return Json.fields()
        .put("alg", "ES256")
        .put("typ", "openid4vci-proof+jwt")
        .put("jwk", key.publicJwk())
        .done();
  }

  static Json.Obj payload(String audience, Instant made, String nonce) {
    return Json.fields()
        .put("aud", audience)
        .put("iat", new Json.Num(Long.toString(made.getEpochSecond())))
        .put("nonce", nonce)
        .done();
  }

  String proof(Json.Obj header, Json.Obj payload) {
    var signed = text(header.write().getBytes(UTF_8)) + "." + text(payload.write().getBytes(UTF_8));
    return signed + "." + text(key.sign(signed.getBytes(US_ASCII)));
  }

  static String request(String form, String proof) {
    return Json.fields()
        .put("credential_configuration_id", form)
        .put("proofs", Json.fields().put("jwt", Json.texts(proof)).done())
        .done()
        .write();
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
