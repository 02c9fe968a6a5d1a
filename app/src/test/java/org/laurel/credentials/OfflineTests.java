package org.laurel.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.laurel.people.Agency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The saved page checks tokens in a real browser, from a disk, with the network off.
@LaurelTest
class OfflineTests {

  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Credentials credentials;
  @Autowired StatusLists statuses;
  @Autowired InstantSource clock;
  @LocalServerPort int port;
  @TempDir Path disk;

  private Reading reading;

  @BeforeEach
  void reads() {
    reading = new Reading(port);
  }

  @Test
  void tellsValidFromTamperedAndRevokedAsOfItsDay() throws IOException {
    assumeTrue(
        Files.exists(CHROMIUM) || "true".equals(System.getenv("CI")),
        "SKIPPED: no Chromium, so the offline page is not tested in a browser");
    var credential = earning.credential(world.bayou, earning.teacher(world.bayou, "Quentin"));
    var token = token(world.bayou, credential);
    var before = save("before.html");
    world.within(
        world.bayou, () -> credentials.revoke(world.ada, credential.id(), "Issued in error."));
    world.within(
        world.bayou,
        () -> statuses.signed(1, Purpose.REVOCATION, clock.instant())); // not the one of before
    var later = save("later.html");
    var strange =
        token(
            world.harbor, earning.credential(world.harbor, earning.teacher(world.harbor, "Rhea")));

    try (var playwright = Playwright.create(environment())) {
      var context =
          playwright
              .chromium()
              .launch(chromium())
              .newContext(new Browser.NewContextOptions().setViewportSize(320, 640));
      context.setOffline(true);
      var page = context.newPage();
      var asked = new ArrayList<String>();
      page.onRequest(it -> asked.add(it.url()));

      page.navigate(before.toUri().toString());
      assertThat(check(page, token))
          .contains("Valid, as far as this page knows", credential.title(), "Quentin");
      assertThat(check(page, tampered(token))).contains("Not valid", "changed after it was signed");
      assertThat(check(page, strange)).contains("Another issuer", "so it cannot tell");
      assertThat(check(page, "")).contains("Nothing to check", "Choose a file, or paste");
      for (var nonsense : List.of("hello", "{\"a\": 1}", "a.b.c", "é.ü.ß"))
        assertThat(check(page, nonsense)).as(nonsense).contains("Nothing to check");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
      assertThat(page.content()).contains("What this page cannot know", "It knows the keys of");

      page.navigate(later.toUri().toString());
      assertThat(check(page, token))
          .contains("Revoked", "had taken it back when this page was made");
      assertThat(asked).allMatch(it -> it.startsWith("file:"));
    }
  }

  private Path save(String name) throws IOException {
    var page = reading.get("/bayou/verify/offline.html");
    assertThat(page.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    return Files.write(disk.resolve(name), page.body());
  }

  private String token(Agency agency, Credential credential) {
    var path =
        "/%s/credentials/%s/open-badge.jwt".formatted(agency.slug(), credential.id().value());
    return new String(reading.get(path).body(), UTF_8);
  }

  private static String check(Page page, String token) {
    page.evaluate("document.getElementById('found').hidden = true");
    page.fill("#token", token);
    page.click("button");
    page.waitForSelector("#found:not([hidden])");
    return page.innerText("#found");
  }

  /// One letter of the payload.
  private static String tampered(String token) {
    var payload = token.indexOf('.') + 1;
    var name = token.indexOf("UXVlbnRpbi", payload);
    var at = name < 0 ? token.lastIndexOf('.') + 20 : name;
    var other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private static Playwright.CreateOptions environment() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static BrowserType.LaunchOptions chromium() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(CHROMIUM)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
  }
}
