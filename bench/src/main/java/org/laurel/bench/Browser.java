package org.laurel.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// Somebody who opens pages; signed in or not.
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String agency;

  Browser(String agency) {
    this.agency = agency;
  }

  static Browser signedIn(String agency, String email, String password) {
    var browser = new Browser(agency);
    var csrf = CSRF.matcher(browser.open("/sign-in"));
    if (!csrf.find()) throw new IllegalStateException("The sign-in page has no form.");
    var form =
        "_csrf="
            + encode(csrf.group(1))
            + "&email="
            + encode(email)
            + "&password="
            + encode(password);
    var answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(agency + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != 302
        || answer.headers().firstValue("Location").orElse("").contains("failed"))
      throw new IllegalStateException(email + " cannot sign in.");
    return browser;
  }

  /// Opens a page and refuses all but a whole one, so that nothing is measured but what users see.
  String open(String path) {
    var answer = send(HttpRequest.newBuilder(URI.create(agency + path)));
    if (answer.statusCode() != 200)
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
