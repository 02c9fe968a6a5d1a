package org.laurel.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/// A file that somebody sends in pieces (tus 1.0.0) and that can be told from every other: each of
/// its pieces is filled with the piece's number.
record Pieces(URI base, String token) {

  static final String KIND = "files.upload";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PIECE = 64 * 1024;
  private static final int COUNT = 4;

  void send(Tally tally) {
    var upload =
        ask("/uploads", "POST", 201, new byte[0], "Upload-Length", String.valueOf(PIECE * COUNT));
    var path = upload.headers().firstValue("Location").orElseThrow();
    var id = path.substring(path.lastIndexOf('/') + 1);
    for (var number = 0; number < COUNT; number++) {
      var offset = String.valueOf(number * PIECE);
      var answer = ask("/uploads/" + id, "PATCH", 204, piece(number), "Upload-Offset", offset);
      tally.acknowledged(
          KIND, id, answer.headers().firstValueAsLong("Upload-Offset").orElseThrow());
    }
  }

  private static byte[] piece(int number) {
    var piece = new byte[PIECE];
    Arrays.fill(piece, (byte) (number + 1));
    return piece;
  }

  private HttpResponse<String> ask(
      String path, String method, int status, byte[] body, String header, String value) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Tus-Resumable", "1.0.0")
            .header("Content-Type", "application/offset+octet-stream")
            .header(header, value)
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == status) return answer;
      throw new IllegalStateException(answer + ": " + answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// How many of the bytes that are counted are there, and are those that were sent.
  static long intact(Path home, String id, long counted) {
    try (var agencies = Files.list(home.resolve("files/uploads"))) {
      var file = agencies.map(it -> it.resolve(id)).filter(Files::exists).findFirst().orElseThrow();
      var bytes = Files.readAllBytes(file);
      for (var at = 0; at < Math.min(counted, bytes.length); at++)
        if (bytes[at] != at / PIECE + 1) return at;
      return Math.min(counted, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
