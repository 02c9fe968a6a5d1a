package org.laurel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without JavaScript: keeps cookies, follows redirects, sends forms with their secret.
public class Client {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private String csrf = "";

  /// @param port of the running application
  /// @param slug of the agency whose pages are visited
  public Client(int port, String slug) {
    this.base = "http://127.0.0.1:" + port + "/" + slug;
  }

  /// Signs in with the password that everybody in the [World] has.
  public Client signIn(String email) {
    get("/sign-in");
    post("/sign-in", Map.of("email", email, "password", World.PASSWORD));
    get("/home");
    return this;
  }

  /// Gets a path below the agency's address.
  public HttpResponse<String> get(String path) {
    return remember(send(HttpRequest.newBuilder(URI.create(base + path)).build()));
  }

  /// Sends a form with the secret of the page that was seen last.
  public HttpResponse<String> post(String path, Map<String, String> form) {
    return post(path, List.copyOf(form.entrySet()));
  }

  /// The same for a form in which a field stands several times.
  public HttpResponse<String> post(String path, List<Map.Entry<String, String>> form) {
    var body =
        form.stream()
            .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
    return remember(
        send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  /// Sends a form with a file, and with the secret of the page that was seen last.
  public HttpResponse<String> upload(
      String path, Map<String, String> form, String name, byte[] content) {
    var fields = new HashMap<>(form);
    fields.put("_csrf", csrf);
    return remember(
        send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", Program.multipartType())
                .POST(BodyPublishers.ofByteArray(Program.multipart(fields, name, content)))
                .build()));
  }

  /// What is saved rather than shown, such as an archive.
  public byte[] bytes(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).build();
    return send(request, BodyHandlers.ofByteArray()).body();
  }

  public HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> remember(HttpResponse<String> response) {
    var found = CSRF.matcher(response.body());
    if (found.find()) csrf = found.group(1);
    return response;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
