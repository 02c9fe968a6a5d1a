package org.laurel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that acts for somebody through the API, with their token.
public class Program {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BOUNDARY = "a-boundary-that-no-file-holds";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  /// @param token empty for a program that acts for nobody
  public Program(int port, String slug, String token) {
    this.base = "http://127.0.0.1:" + port + "/" + slug;
    this.token = token;
  }

  public HttpResponse<String> send(String method, String path, String contentType, byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Content-Type", contentType);
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Sends JSON and reads the answer, which must be a good one.
  public JsonNode json(String method, String path, Map<String, ?> body) {
    return read(send(method, path, "application/json", JSON.writeValueAsBytes(body)));
  }

  /// Uploads fields and one file, and reads the answer, which must be a good one.
  public JsonNode upload(String path, Map<String, String> fields, String name, byte[] content) {
    return read(send("POST", path, multipartType(), multipart(fields, name, content)));
  }

  private static JsonNode read(HttpResponse<String> response) {
    if (response.statusCode() >= 300)
      throw new IllegalStateException(response + ": " + response.body());
    return response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
  }

  static String multipartType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /// @param name of the file; empty when there is none
  static byte[] multipart(Map<String, String> fields, String name, byte[] content) {
    var body = new ByteArrayOutputStream();
    fields.forEach((field, value) -> part(body, field, value.getBytes(UTF_8)));
    if (!name.isEmpty()) part(body, "file\"; filename=\"" + name, content);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] value) {
    var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n";
    body.writeBytes(head.formatted(BOUNDARY, name).getBytes(UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }
}
