package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks at each page that somebody meets: axe in light and dark, nothing wider than the screen,
/// and a picture for the people who care how it looks.
final class Inspector {

  private static final Path PICTURES = Path.of("e2e/target/screens");
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// In the dark a page has other colours, and is otherwise the same.
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /// What differs between two pages that look the same.
  private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

  private final Page page;
  private final Screen screen;
  private final Set<String> met;

  /// For a page of which nothing was looked at before.
  Inspector(Page page, Screen screen) {
    this(page, screen, new HashSet<>());
  }

  /// @param met what was looked at on this screen before, by whomever
  Inspector(Page page, Screen screen, Set<String> met) {
    this.page = page;
    this.screen = screen;
    this.met = met;
  }

  /// The same page in the same state is looked at once.
  void look() {
    var words = OWN.matcher(page.locator("main").innerText()).replaceAll("");
    if (!met.add(kind() + words.hashCode())) return;
    fitsTheScreen();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      picture(scheme);
      if (screen.scripts() == Screen.Scripts.ON) hasNoViolations(scheme);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void fitsTheScreen() {
    if (screen.scripts() == Screen.Scripts.OFF) return;
    var width = page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) width).intValue())
        .as("width of %s at %d px", page.url(), screen.width())
        .isLessThanOrEqualTo(screen.width());
  }

  private void hasNoViolations(ColorScheme scheme) {
    var axe = new AxeBuilder(page).setLegacyMode(true);
    var asked = scheme == ColorScheme.DARK ? axe.withRules(COLOURS) : axe.withTags(STANDARDS);
    var violations = asked.analyze().getViolations();
    assertThat(violations.stream().map(Rule::getId))
        .as("axe on %s, %s, %s: %s", page.url(), screen.name(), scheme, violations)
        .isEmpty();
  }

  private void picture(ColorScheme scheme) {
    var name = "%02d-%s-%s.png".formatted(met.size(), kind(), scheme.name().toLowerCase());
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(screen.name()).resolve(name))
            .setFullPage(true));
  }

  /// The path without the agency and with ids made equal, such as `reviews-id`.
  private String kind() {
    var path = java.net.URI.create(page.url()).getPath().replaceFirst("^/[^/]+/?", "");
    return path.isEmpty()
        ? "start"
        : path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[2-9B-Z]{8}", "id").replace('/', '-');
  }
}
