package journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// One person's way to the API of one agency.
///
/// Every request that creates something carries an `Idempotency-Key`. When no answer comes, the
/// same request goes out again with the same key, so a bad line never makes a thing twice.
///
/// @param base such as `http://localhost:8080/bayou`
/// @param token who asks; empty for what is open to everyone
/// @param tries how often a request goes out before it counts as failed
public record Api(URI base, String token, int tries) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /// The server understood and said no. The message is its sentence (`detail`, RFC 9457).
  public static final class Refused extends RuntimeException {

    private final int status;

    Refused(int status, String sentence) {
      super(sentence + " (HTTP " + status + ")");
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /// A way for nobody in particular.
  public static Api of(URI base) {
    return new Api(base, "", 3);
  }

  /// The same way for the person to whom the token belongs.
  public Api as(String token) {
    return new Api(base, token, tries);
  }

  /// The same way for somebody who has an account: the server makes a token for them.
  public Api signIn(String email, String password) {
    var account = Map.of("email", email, "password", password, "label", "journey");
    return as(post("/tokens", account).at("token").text());
  }

  public Json get(String path) {
    return json(send(request(path)));
  }

  public Json post(String path, Map<String, ?> body) {
    return json(
        send(
            request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))));
  }

  public void put(String path, Map<String, ?> body) {
    send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(Json.write(body))));
  }

  /// Sends multipart form data (RFC 7578): texts, and a file for each [Path] among the values.
  public Json upload(String path, Map<String, ?> fields) {
    var boundary = UUID.randomUUID().toString();
    return json(
        send(
            request(path)
                .header("Idempotency-Key", boundary)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, fields))));
  }

  public void delete(String path) {
    send(request(path).DELETE());
  }

  /// Gets what lies at an address that the server gave.
  public byte[] download(String address) {
    return send(request(base.resolve(address))).body();
  }

  private HttpRequest.Builder request(String path) {
    return request(URI.create(base + path));
  }

  private HttpRequest.Builder request(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder builder) {
    var request = builder.build();
    for (var left = tries; ; left--)
      try {
        return accepted(HTTP.send(request, BodyHandlers.ofByteArray()));
      } catch (IOException silence) {
        if (left <= 1) throw new UncheckedIOException(noAnswerFrom(request.uri()), silence);
        rest(PAUSE);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while waiting for " + request.uri(), stop);
      }
  }

  static String noAnswerFrom(URI address) {
    return "No answer from " + address + ". Is the server running? `./laurel start` starts it.";
  }

  private static HttpResponse<byte[]> accepted(HttpResponse<byte[]> response) {
    if (response.statusCode() < 400) return response;
    throw new Refused(response.statusCode(), sentence(response));
  }

  private static String sentence(HttpResponse<byte[]> response) {
    try {
      return Json.read(new String(response.body(), UTF_8)).at("detail").text();
    } catch (IllegalArgumentException | IllegalStateException _) {
      return response.request().method() + " " + response.uri() + " was refused without a word.";
    }
  }

  private static Json json(HttpResponse<byte[]> response) {
    var body = new String(response.body(), UTF_8);
    return body.isEmpty() ? Json.NOTHING : Json.read(body);
  }

  private static BodyPublisher multipart(String boundary, Map<String, ?> fields) {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> {
      if (value instanceof Path file)
        part(body, boundary, name + "\"; filename=\"" + file.getFileName(), content(file));
      else part(body, boundary, name, value.toString().getBytes(UTF_8));
    });
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] value) {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(boundary, name);
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /// Waits a moment before it asks again.
  public static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", stop);
    }
  }
}
