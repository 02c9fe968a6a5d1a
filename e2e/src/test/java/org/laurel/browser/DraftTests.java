package org.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a teacher types is not lost: not by a dead line, a session that ends, or a second tab.
@ExtendWith(Demonstration.Shared.class)
class DraftTests {

  private static final String SLOT = "#ALPR-4";

  private Beginner beginner;

  @BeforeEach
  void begin(Demonstration demonstration) {
    beginner = Beginner.of(demonstration);
  }

  @Test
  void goesOnWhenTheLineIsBack(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var page = teacher.page();
      page.context().setOffline(true);
      write(page, "Written in the cellar.");
      says(page, "Not saved yet. It is kept in this browser");

      page.context().setOffline(false);
      says(page, "Saved ");

      assertThat(saved(demonstration)).contains("Written in the cellar.");
    }
  }

  /// A lid that is closed while there is no line: the page is gone, the words are not.
  @Test
  void isThereAgainAfterAClosedLid(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var page = teacher.page();
      page.context().setOffline(true);
      write(page, "Written on the bus.");
      var next = page.context().newPage();
      page.close();

      page = next;
      page.context().setOffline(false);
      page.navigate(demonstration.laurel().agency() + beginner.path());

      page.locator(SLOT + " summary:has-text('rite')").last().click();
      assertThat(area(page)).hasValue("Written on the bus.");
      says(page, "Saved ");
      assertThat(saved(demonstration)).contains("Written on the bus.");
    }
  }

  @Test
  void goesOnAfterTheSessionEnded(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var page = teacher.page();
      write(page, "Before the break.");
      says(page, "Saved ");
      endSession(demonstration);
      write(page, "Before the break. And after it.");
      says(page, "You are signed out. Your words are kept in this browser.");
      assertThat(saved(demonstration)).doesNotContain("And after it.");

      var second = page.waitForPopup(() -> page.locator(SLOT + " .saved a").click());
      second.locator("#email").fill(beginner.email());
      second.locator("#password").fill(beginner.password());
      second.locator("main form button.button").first().click();
      says(page, "Saved ");

      assertThat(saved(demonstration)).contains("Before the break. And after it.");
    }
  }

  @Test
  void showsTheTextsOfTwoTabsSideBySide(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.DESKTOP)) {
      var first = teacher.page();
      var second = first.context().newPage();
      second.navigate(first.url());
      write(first, "From the first tab.");
      says(first, "Saved ");

      write(second, "From the second tab.");
      says(second, "Another text was saved here while you wrote");

      assertThat(second.locator(SLOT + " .beside .other")).hasText("From the first tab.");
      assertThat(area(second)).hasValue("From the second tab.");
      assertThat(saved(demonstration)).contains("From the first tab.");
      new Inspector(second, Screen.DESKTOP).look();
      second.getByText("Keep both texts").click();
      says(second, "Saved ");
      assertThat(saved(demonstration)).contains("From the first tab.", "From the second tab.");
    }
  }

  /// The answer to a save was lost on the way: what this page sent itself is no other text.
  @Test
  void isNoConflictWithItself(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var page = teacher.page();
      page.route(
          "**/text",
          route -> {
            route.fetch();
            route.abort();
          });
      write(page, "Half a line.");
      says(page, "Not saved yet.");
      page.unroute("**/text");
      write(page, "Half a line, and the rest.");

      says(page, "Saved ");

      assertThat(saved(demonstration)).contains("Half a line, and the rest.");
      assertThat(page.locator(SLOT + " .beside")).hasCount(0);
    }
  }

  private static void write(Page page, String text) {
    if (!area(page).isVisible()) page.locator(SLOT + " summary:has-text('rite')").last().click();
    area(page).fill(text);
  }

  private static Locator area(Page page) {
    return page.locator(SLOT + " textarea");
  }

  private static void says(Page page, String words) {
    var exactly =
        new Locator.FilterOptions().setHasText(Pattern.compile(words.replace(".", "\\.")));
    page.locator(SLOT + " .saved").filter(exactly).waitFor();
  }

  /// As another browser would see it.
  private String saved(Demonstration demonstration) {
    try (var other = beginner.at(demonstration, Screen.PLAIN)) {
      return other.page().locator(SLOT + " textarea").inputValue();
    }
  }

  private void endSession(Demonstration demonstration) {
    var url = demonstration.laurel().postgres().url();
    try (var connection = DriverManager.getConnection(url);
        var delete =
            connection.prepareStatement(
                """
                delete from people.session
                 where principal_name = (select person::text from people.email where address = ?)
                """)) {
      delete.setString(1, beginner.email());
      assertThat(delete.executeUpdate()).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
