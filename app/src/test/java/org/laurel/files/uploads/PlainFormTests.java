package org.laurel.files.uploads;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The form without scripts, when far too much comes in it.
@LaurelTest
class PlainFormTests {

  private static final String FORM =
      "/bayou/enrollments/01900000-0000-7000-8000-00000000dead/slots/EOLA-1/files";
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String TOO_MUCH =
      "This was too much at once: 100 MB is the most for a file, and 500 MB for a video. Make it"
          + " smaller, or add files one by one.";
  private static final long TWO_GIGABYTES = 1L << 31;

  @LocalServerPort int port;
  @Autowired World world;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String secret = "";

  @BeforeEach
  void signIn() throws Exception {
    look("/bayou/sign-in");
    var form =
        "_csrf=%s&email=%s&password=%s"
            .formatted(
                encoded(secret),
                encoded(World.address(world.bayou, "Maya Torres")),
                encoded(World.PASSWORD));
    http.send(
        request("/bayou/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
    look("/bayou/home");
  }

  @Test
  void saysThatTwoGigabytesAreTooMuch() throws IOException {
    var answer = send(TWO_GIGABYTES, part("file\"; filename=\"film.mp4", "begins"));

    assertThat(answer).startsWith("HTTP/1.1 413").contains(TOO_MUCH);
  }

  @Test
  void saysThatTenThousandFilesAreTooMany() throws IOException {
    var body = new StringBuilder();
    for (var number = 0; number < 10_000; number++)
      body.append(part("file\"; filename=\"" + number + ".txt", "x"));
    body.append("--b--\r\n");

    var answer = send(part("_csrf", secret).length() + body.length(), body.toString());

    assertThat(answer).startsWith("HTTP/1.1 413").contains(TOO_MUCH);
  }

  /// @return the answer as it came, as far as it came before the line was shut
  private String send(long length, String body) throws IOException {
    try (var line = new Line(port)) {
      line.head(
          "POST",
          FORM,
          "Cookie: " + cookie(),
          "Content-Type: multipart/form-data; boundary=b",
          "Content-Length: " + length);
      var bytes = (part("_csrf", secret) + body).getBytes(US_ASCII);
      line.write(bytes, 0, bytes.length);
      return line.text();
    }
  }

  private static String part(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(it -> it.getName() + "=" + it.getValue())
        .collect(Collectors.joining("; "));
  }

  private void look(String path) throws Exception {
    var page = http.send(request(path).build(), BodyHandlers.ofString()).body();
    var found = SECRET.matcher(page);
    if (found.find()) secret = found.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
