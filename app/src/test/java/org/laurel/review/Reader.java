package org.laurel.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laurel.World;

/// A browser that keeps every byte it was ever sent: addresses, headers, bodies.
final class Reader {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String server;
  private final String base;
  private final List<Seen> seen = new ArrayList<>();
  private String csrf = "";

  /// @param headers with the address that was asked for and the status
  record Seen(String headers, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    boolean isGood() {
      return headers.lines().skip(1).findFirst().orElse("").startsWith("2");
    }
  }

  Reader(int port, String slug) {
    server = "http://127.0.0.1:" + port;
    base = server + "/" + slug;
  }

  List<Seen> seen() {
    return seen;
  }

  /// What was sent since the last time this was asked.
  List<Seen> taken() {
    var taken = List.copyOf(seen);
    seen.clear();
    return taken;
  }

  Reader signIn(String email) throws Exception {
    get("/sign-in");
    post("/sign-in", Map.of("email", email, "password", World.PASSWORD));
    get("/home");
    return this;
  }

  Seen get(String path) throws Exception {
    return follow(HttpRequest.newBuilder(URI.create(base + path)));
  }

  Seen post(String path, Map<String, String> form) throws Exception {
    var body =
        form.entrySet().stream()
            .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
    return follow(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  Seen api(String method, String path, String token, String json) throws Exception {
    return follow(
        HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /// Redirects are followed by hand, because their headers are read too.
  private Seen follow(HttpRequest.Builder request) throws Exception {
    var response = http.send(request.build(), BodyHandlers.ofByteArray());
    var seenNow = keep(response);
    var location = response.headers().firstValue("Location");
    return response.statusCode() / 100 == 3 && location.isPresent()
        ? follow(HttpRequest.newBuilder(response.uri().resolve(location.get())))
        : seenNow;
  }

  private Seen keep(HttpResponse<byte[]> response) throws IOException {
    var headers = new ByteArrayOutputStream();
    headers.write(
        (response.uri() + "\n" + response.statusCode() + "\n").getBytes(StandardCharsets.UTF_8));
    for (var header : response.headers().map().entrySet())
      headers.write(
          (header.getKey() + ": " + header.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
    var one = new Seen(headers.toString(StandardCharsets.UTF_8), response.body());
    seen.add(one);
    var found = CSRF.matcher(one.text());
    if (found.find()) csrf = found.group(1);
    return one;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
