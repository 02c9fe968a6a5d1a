package org.laurel.files.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.Stage;
import org.laurel.World;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/// tus 1.0.0, request by request.
@LaurelTest
class UploadTests {

  private static final String WORDS = "Words that come in two pieces.";
  private static final Path FULL = Path.of("/dev/full");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Stage stage;
  @Autowired Intruder intruder;
  @Autowired org.laurel.files.Files files;

  @Value("${laurel.home}")
  Path home;

  private String token = "";

  @BeforeEach
  void sign() {
    token = stage.token(world.bayou, world.maya);
  }

  @Test
  void saysWhatItSpeaks() {
    var answer = ask("OPTIONS", "", Map.of(), "");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
    assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(header(answer, "Tus-Extension")).contains("creation", "expiration", "termination");
    assertThat(header(answer, "Tus-Max-Size")).isEqualTo("524288000");
    assertThat(header(answer, "Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
  }

  @Test
  void takesAFileInTwoPieces() throws IOException {
    var upload = begin(WORDS.length(), "words.txt");

    var first = piece(upload, 0, WORDS.substring(0, 10));
    var between = ask("HEAD", upload, Map.of(), "");
    var second = piece(upload, 10, WORDS.substring(10));

    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(header(first, "Upload-Offset")).isEqualTo("10");
    assertThat(header(first, "Upload-Expires")).endsWith("GMT");
    assertThat(header(between, "Upload-Offset")).isEqualTo("10");
    assertThat(header(between, "Upload-Length")).isEqualTo("30");
    assertThat(header(between, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(second, "Upload-Offset")).isEqualTo("30");
    var arrived = world.within(world.bayou, () -> files.keep(id(upload), world.maya.id()));
    assertThat(arrived.name()).isEqualTo("words.txt");
    try (var content = world.within(world.bayou, () -> files.open(arrived.file()))) {
      assertThat(content.readAllBytes()).isEqualTo(WORDS.getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 412, Tus-Resumable",
    "Upload-Length=5, 412, Tus-Resumable",
    "Tus-Resumable=0.2.2;Upload-Length=5, 412, Tus-Resumable",
    "Tus-Resumable=1.0.0, 400, Upload-Length",
    "Tus-Resumable=1.0.0;Upload-Length=-1, 400, Upload-Length",
    "Tus-Resumable=1.0.0;Upload-Length=many, 400, Upload-Length",
    "Tus-Resumable=1.0.0;Upload-Length=0, 400, This file is empty.",
    "Tus-Resumable=1.0.0;Upload-Length=2147483648, 413, This file is too large",
    "Tus-Resumable=1.0.0;Upload-Length=5;Upload-Metadata=filename ???, 400, Base64"
  })
  void refusesToBegin(String headers, int status, String says) {
    var answer = send("POST", "/bayou/api/v1/uploads", pairs(headers), "");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"detail\":\"").contains(says);
    assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
  }

  @ParameterizedTest
  @CsvSource({
    "Upload-Offset=3;Content-Type=application/offset+octet-stream, hello, 409, stands at 0",
    "Upload-Offset=x;Content-Type=application/offset+octet-stream, hello, 400, Upload-Offset",
    "Upload-Offset=0;Content-Type=text/plain, hello, 415, Send pieces as",
    "Upload-Offset=0;Content-Type=application/offset+octet-stream, hello hello, 400, more bytes",
    "Upload-Offset=0;Content-Type=application/offset+octet-stream;Upload-Checksum=md5 x, hello, 400, sha1",
    "Upload-Offset=0;Content-Type=application/offset+octet-stream;Upload-Checksum=sha1 ?, hello, 400, Base64",
    "Upload-Offset=0;Content-Type=application/offset+octet-stream;Upload-Checksum=sha1 AAAA, hello, 460, damaged"
  })
  void refusesAPiece(String headers, String body, int status, String says) {
    var upload = begin(5, "five.txt");

    var answer = ask("PATCH", upload, pairs(headers), body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(says);
    assertThat(stands(upload)).isEqualTo("0");
  }

  /// `printf hello | openssl sha1 -binary | base64`, OpenSSL 3.0.
  @Test
  void takesAPieceThatFitsItsChecksum() {
    var upload = begin(5, "five.txt");

    var answer =
        ask(
            "PATCH",
            upload,
            pairs(
                "Upload-Offset=0;Content-Type=application/offset+octet-stream;"
                    + "Upload-Checksum=sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00="),
            "hello");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(stands(upload)).isEqualTo("5");
  }

  @Test
  void isNotThereForAnybodyElse() {
    var upload = begin(5, "five.txt");

    for (var other : Map.of(world.joel, world.bayou, world.hugo, world.harbor).entrySet()) {
      var path = upload.replace("/bayou/", "/" + other.getValue().slug() + "/");
      token = stage.token(other.getValue(), other.getKey());
      assertThat(ask("HEAD", path, Map.of(), "").statusCode()).isEqualTo(404);
      assertThat(piece(path, 0, "hello").statusCode()).isEqualTo(404);
      assertThat(ask("DELETE", path, Map.of(), "").statusCode()).isEqualTo(404);
    }
    token = "";
    assertThat(ask("HEAD", upload, Map.of(), "").statusCode()).isEqualTo(401);
  }

  @Test
  void stopsAndLeavesNothing() {
    var upload = begin(5, "five.txt");
    piece(upload, 0, "he");

    assertThat(ask("DELETE", upload, Map.of(), "").statusCode()).isEqualTo(204);

    assertThat(ask("HEAD", upload, Map.of(), "").statusCode()).isEqualTo(404);
    assertThat(bytes(world.bayou, upload)).doesNotExist();
  }

  @Test
  void isGoneAfterItsTime() {
    var upload = begin(5, "five.txt");
    intruder.does(
        "update files.upload set expires_at = now() - interval '1 minute' where id = '%s'"
            .formatted(id(upload)));

    assertThat(ask("HEAD", upload, Map.of(), "").statusCode()).isEqualTo(404);
    begin(5, "next.txt");
    assertThat(bytes(world.bayou, upload)).doesNotExist();
  }

  /// As after a restore: backups leave out what has not arrived.
  @Test
  void isGoneWithItsBytes() throws IOException {
    var upload = begin(5, "five.txt");
    piece(upload, 0, "he");

    Files.delete(bytes(world.bayou, upload));

    assertThat(ask("HEAD", upload, Map.of(), "").statusCode()).isEqualTo(404);
  }

  @Test
  void takesTwentyAtOnceAndForgetsWhatWasLeftLying() {
    var teacher = somebody("Ulla Twenty");
    for (var number = 0; number < 20; number++) begin(5, number + ".txt");

    var refused = announce(5, "one too many.txt");
    intruder.does(
        "update files.upload set touched_at = now() - interval '2 hours' where owner = '%s'"
            .formatted(teacher.id().value()));
    var taken = announce(5, "after a while.txt");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("20 files are on their way already.");
    assertThat(taken.statusCode()).isEqualTo(201);
  }

  /// The kernel itself answers ENOSPC: the bytes of the upload are made to lie on `/dev/full`.
  @Test
  void saysThatTheDiskIsFullAndAcknowledgesNothing() throws IOException {
    assumeTrue(Files.exists(FULL), "SKIPPED, no /dev/full here");
    var upload = begin(WORDS.length(), "words.txt");
    var file = bytes(world.bayou, upload);
    var aside = Files.move(file, file.resolveSibling(file.getFileName() + ".aside"));
    Files.createSymbolicLink(file, FULL);

    var full = piece(upload, 0, WORDS);
    Files.delete(file);
    Files.move(aside, file);
    var stood = stands(upload);
    var later = piece(upload, 0, WORDS);

    assertThat(full.statusCode()).isEqualTo(507);
    assertThat(full.body()).contains("its store is full");
    assertThat(full.headers().firstValue("Upload-Offset")).isEmpty();
    assertThat(stood).isEqualTo("0");
    assertThat(later.statusCode()).isEqualTo(204);
    assertThat(Files.readString(file)).isEqualTo(WORDS);
  }

  private Actor somebody(String name) {
    var teacher = world.joins(world.bayou, name, Role.EDUCATOR);
    token = stage.token(world.bayou, teacher);
    return teacher;
  }

  private Path bytes(Agency agency, String upload) {
    return home.toAbsolutePath()
        .resolve("files/uploads")
        .resolve(agency.id().value().toString())
        .resolve(id(upload).toString());
  }

  private String begin(int size, String name) {
    var answer = announce(size, name);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(header(answer, "Upload-Expires")).endsWith("GMT");
    return header(answer, "Location");
  }

  private HttpResponse<String> announce(int size, String name) {
    var metadata = "filename " + Base64.getEncoder().encodeToString(name.getBytes(UTF_8));
    var headers = Map.of("Upload-Length", String.valueOf(size), "Upload-Metadata", metadata);
    return ask("POST", "/bayou/api/v1/uploads", headers, "");
  }

  private HttpResponse<String> piece(String upload, int at, String words) {
    var headers =
        Map.of(
            "Upload-Offset", String.valueOf(at), "Content-Type", "application/offset+octet-stream");
    return ask("PATCH", upload, headers, words);
  }

  private String stands(String upload) {
    return header(ask("HEAD", upload, Map.of(), ""), "Upload-Offset");
  }

  private HttpResponse<String> ask(
      String method, String path, Map<String, String> headers, String body) {
    var all = new java.util.HashMap<>(headers);
    all.putIfAbsent("Tus-Resumable", "1.0.0");
    return send(method, path.isEmpty() ? "/bayou/api/v1/uploads" : path, all, body);
  }

  private HttpResponse<String> send(
      String method, String path, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> pairs(String headers) {
    var pairs = new java.util.HashMap<String, String>();
    for (var header : headers.split(";"))
      if (!header.isEmpty()) pairs.put(header.split("=", 2)[0], header.split("=", 2)[1]);
    return pairs;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static UUID id(String upload) {
    return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
  }
}
