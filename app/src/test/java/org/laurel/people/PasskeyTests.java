package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Passkeys in a real browser with a virtual authenticator. Passkeys belong to the public address,
/// so the browser believes to be there and each of its requests is carried to the test's port.
@LaurelTest
class PasskeyTests {

  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final String BASE = "https://laurel.example";

  @Autowired World world;
  @LocalServerPort int port;

  private HttpClient server = browserOf();

  private static HttpClient browserOf() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  @Test
  void makesAPasskeyAndSignsInWithIt() {
    assumeTrue(
        Files.exists(CHROMIUM) || "true".equals(System.getenv("CI")),
        "SKIPPED: no Chromium, so passkeys are not tested in a browser");
    world.joins(world.bayou, "Pim Passkey", Role.EDUCATOR);
    try (var playwright = Playwright.create(environment())) {
      var page = playwright.chromium().launch(chromium()).newPage();
      page.route(BASE + "/**", this::carry);
      addAuthenticator(page);

      signInWithPassword(page);
      page.navigate(BASE + "/bayou/settings");
      page.fill("#label", "Pim's phone");
      page.click("#passkey-new button");
      page.waitForSelector("text=Pim's phone, since");
      server = browserOf();
      page.navigate(BASE + "/bayou/sign-in?next=/settings");
      page.click("#passkey-sign-in button");
      page.waitForURL(BASE + "/bayou/settings");

      assertThat(page.content()).contains("Pim Passkey", "pim.passkey@bayou.example");
    }
  }

  private void signInWithPassword(Page page) {
    page.navigate(BASE + "/bayou/sign-in?next=/settings");
    page.fill("#email", "pim.passkey@bayou.example");
    page.fill("#password", World.PASSWORD);
    page.click("form[action$='sign-in'] button.button");
    page.waitForSelector("text=Pim Passkey");
  }

  private void carry(Route route) {
    var wanted = route.request();
    var request =
        HttpRequest.newBuilder(URI.create(wanted.url().replace(BASE, "http://127.0.0.1:" + port)));
    wanted
        .headers()
        .forEach((name, value) -> {
          if (List.of("content-type", "x-csrf-token", "accept").contains(name))
            request.header(name, value);
        });
    var body = wanted.postDataBuffer();
    request.method(
        wanted.method(), HttpRequest.BodyPublishers.ofByteArray(body == null ? new byte[0] : body));
    answer(route, request.build());
  }

  private void answer(Route route, HttpRequest request) {
    try {
      var answer = server.send(request, HttpResponse.BodyHandlers.ofByteArray());
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(answer.statusCode())
              .setContentType(answer.headers().firstValue("Content-Type").orElse("text/plain"))
              .setBodyBytes(answer.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void addAuthenticator(Page page) {
    var devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    for (var can :
        List.of(
            "hasResidentKey",
            "hasUserVerification",
            "isUserVerified",
            "automaticPresenceSimulation")) options.addProperty(can, true);
    var authenticator = new JsonObject();
    authenticator.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", authenticator);
  }

  private static Playwright.CreateOptions environment() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static BrowserType.LaunchOptions chromium() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(CHROMIUM)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }
}
