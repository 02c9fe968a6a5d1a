package org.laurel.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of this machine, driven by Playwright.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  /// Chromium calls home unless told not to, which a closed network answers with noise.
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// Playwright would download a browser of its own.
  private static final Map<String, String> OWN_BROWSER =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  /// Without a Chromium the test is skipped with a sentence, or fails where `CI=true`.
  static Chromium open() {
    var executable = find();
    if (executable.isEmpty() && "true".equals(System.getenv("CI")))
      throw new IllegalStateException("No Chromium for CI. etc/ensure-chromium.sh installs one.");
    Assumptions.assumeTrue(
        executable.isPresent(), "SKIPPED, no Chromium here: etc/ensure-chromium.sh installs one");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(OWN_BROWSER));
    var options =
        new BrowserType.LaunchOptions().setExecutablePath(executable.get()).setArgs(QUIET);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> find() {
    return Stream.of(
            System.getenv("LAUREL_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
