package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An author copies, writes, and asks for a review, on every kind of screen.
@ExtendWith(Demonstration.Shared.class)
class AuthoringTests {

  private static final List<String> PAGES =
      List.of(
          "sheets/words",
          "sheets/audience",
          "sheets/foundation",
          "sheets/time",
          "sheets/courses",
          "sheets/slots",
          "sheets/rubric",
          "sheets/standards?query=data",
          "sheets/test",
          "sheets/routes",
          "sheets/badge",
          "preview",
          "preview?as=PHONE",
          "preview?as=ASSESSOR",
          "changes");

  static Stream<Screen> screens() {
    return Stream.of(Screen.DESKTOP, Screen.PHONE, Screen.NARROW, Screen.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void publishesACopyForReviewInEightClicks(Screen screen, Demonstration demonstration) {
    try (var author = author(demonstration, screen)) {
      author.counting();
      copies(author);
      author.click("Words").type("Tagline", "Draw a map that somebody else can follow.");
      author.click("Save").sees("Saved.");
      author.click(author.page().locator("main .crumbs a").last()).click("Publish for review");

      assertThat(author.sees("In review").clicks()).as("clicks").isLessThanOrEqualTo(8);
    }
  }

  @Test
  void reachesTeachersByASecondPerson(Demonstration demonstration) {
    try (var first = author(demonstration, Screen.PHONE);
        var second = demonstration.visitor(Screen.PHONE)) {
      second.signIn(demonstration.laurel().accounts("AUTHOR").getLast());
      var draft = copies(first);
      first.click("Publish for review").sees("another author signs it off");

      second.open(draft);
      for (var open = 5; open > 0; open--)
        second.click(second.page().locator("main button:has-text('Sign off')").first());
      second.click("Publish").sees("Its stage is now: Published.");
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void findsEveryPageOfADraftInOrder(Screen screen, Demonstration demonstration) {
    try (var author = author(demonstration, screen)) {
      var draft = copies(author);

      for (var page : PAGES) author.open(draft + "/" + page);
      for (var list : List.of("courses", "slots", "rubric")) {
        author.open(draft + "/sheets/" + list);
        author.click(author.page().locator("main ol.tasks a").first());
      }
    }
  }

  @Test
  void savesWhileSomebodyTypes(Demonstration demonstration) {
    try (var author = author(demonstration, Screen.PHONE)) {
      var words = copies(author) + "/sheets/words";
      author.open(words).type("Tagline", "Typed, and never saved by hand.");
      author.page().locator("#saved-words:has-text('Saved')").waitFor();

      author.open(words);

      assertThat(author.page().getByLabel("Tagline").inputValue())
          .isEqualTo("Typed, and never saved by hand.");
    }
  }

  @Test
  void savesWhatIsTypedJustBeforeLeaving(Demonstration demonstration) {
    try (var author = author(demonstration, Screen.PHONE)) {
      var words = copies(author) + "/sheets/words";
      author.open(words).type("Tagline", "Typed, and left at once.");
      author.click("Audience");

      author.open(words);

      assertThat(author.page().getByLabel("Tagline").inputValue())
          .isEqualTo("Typed, and left at once.");
    }
  }

  @Test
  void isLight(Demonstration demonstration) {
    try (var author = author(demonstration, Screen.PHONE)) {
      var draft = copies(author);

      for (var page : List.of("", "/sheets/words", "/sheets/rubric", "/preview")) {
        var bytes = WeightTests.bytes(author, draft + page);
        System.out.printf("%,7d bytes on first load: /desk/{id}%s%n", bytes, page);
        assertThat(bytes).as(page).isPositive().isLessThanOrEqualTo(WeightTests.LIMIT);
      }
    }
  }

  private static Visitor author(Demonstration demonstration, Screen screen) {
    return demonstration
        .visitor(screen)
        .signIn(demonstration.laurel().accounts("AUTHOR").getFirst());
  }

  /// @return the path of the draft
  private static String copies(Visitor author) {
    author.click("Library").click(author.page().locator("main a:has-text('Copy')").first());
    author.type("Its title", "Maps " + UUID.randomUUID()).click("Make the copy");
    return author.sees("This is your draft").path();
  }
}
