package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.Set;
import packaged.PackagedLaurel;

/// Somebody at a browser. Finds things by the words that they read, and counts clicks.
///
/// Typing and pressing keys are work, not clicks; choosing a file or an answer is one click.
final class Visitor implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final String agency;
  private final Inspector inspector;
  private int clicks;
  private int keys;

  /// @param agency the address below which all pages lie
  /// @param met the pages that others looked at on this screen
  Visitor(Chromium chromium, Screen screen, String agency, Set<String> met) {
    this.context = chromium.browser().newContext(screen.context());
    this.page = context.newPage();
    this.agency = agency;
    this.inspector = new Inspector(page, screen, met);
    page.setDefaultTimeout(15_000);
  }

  /// At the page that is open, if nobody has yet.
  void look() {
    inspector.look();
  }

  /// Goes to a page as if its address had been typed or sent.
  Visitor open(String path) {
    page.navigate(path.startsWith("http") ? path : agency + path);
    inspector.look();
    return this;
  }

  /// A button of the page comes before a link, because the menu has links of the same name.
  Visitor click(String name) {
    var button = button(name);
    return click(
        button.count() > 0 ? button.first() : page.getByRole(AriaRole.LINK, named(name)).first());
  }

  Visitor click(Locator what) {
    clicks++;
    what.click();
    page.waitForLoadState();
    inspector.look();
    return this;
  }

  /// With a finger.
  Visitor tap(Locator what) {
    clicks++;
    what.tap();
    return this;
  }

  Visitor choose(Locator radio) {
    clicks++;
    radio.check();
    return this;
  }

  /// One click: the one that opens the list; then it is one key.
  Visitor pick(Locator list, String value) {
    clicks++;
    list.selectOption(value);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    inspector.look();
    return this;
  }

  /// One click: the one that opens the browser's own window to choose a file.
  Visitor upload(Locator input, Path file) {
    clicks++;
    input.setInputFiles(file);
    return this;
  }

  /// Opens a page again and again until it says this: some work goes on after an answer.
  Visitor awaitOn(String path, String text) {
    for (var tries = 0; tries < 60; tries++) {
      page.navigate(agency + path);
      if (page.locator("main").innerText().contains(text)) break;
      page.waitForTimeout(500);
    }
    inspector.look();
    return sees(text);
  }

  Visitor type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
    return this;
  }

  Visitor signIn(PackagedLaurel.Account account) {
    return signIn(account.email(), account.password());
  }

  Visitor signIn(String email, String password) {
    open("/sign-in").type("Email address", email).type("Password", password).click("Sign in");
    assertThat(path()).as("where %s is after signing in", email).doesNotContain("/sign-in");
    return this;
  }

  /// As if this page were the first one ever seen, but still signed in.
  void forgetCache() {
    var browser = context.newCDPSession(page);
    browser.send("Network.clearBrowserCache");
    browser.detach();
  }

  Visitor press(String key) {
    keys++;
    page.keyboard().press(key);
    return this;
  }

  /// Goes on by the tab key until the button or link of this name has the focus.
  Visitor tabTo(String name) {
    for (var tries = 0; tries < 100; tries++) {
      press("Tab");
      if (name.equals(page.evaluate("document.activeElement.innerText.trim()"))) return this;
    }
    throw new AssertionError("The tab key never reaches " + name + " on " + page.url());
  }

  Visitor sees(String text) {
    assertThat(page.locator("main").innerText()).contains(text);
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  Page page() {
    return page;
  }

  String path() {
    return page.url().replace(agency, "");
  }

  int clicks() {
    return clicks;
  }

  int keys() {
    return keys;
  }

  /// Starts to count anew.
  Visitor counting() {
    clicks = 0;
    keys = 0;
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
