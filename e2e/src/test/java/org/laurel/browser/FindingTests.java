package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A teacher finds what counts for them, and starts it.
@ExtendWith(Demonstration.Shared.class)
class FindingTests {

  private static final String TITLE = "Algorithms and Programming";

  static Stream<Screen> screens() {
    return Stream.of(Screen.DESKTOP, Screen.NARROW);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void findsWhatCountsInThreeClicksAndStartsItInTwo(Screen screen, Demonstration demonstration) {
    takesOverARule(demonstration);
    try (var teacher = demonstration.visitor(screen)) {
      teacher.signIn(demonstration.laurel().accounts("EDUCATOR").getFirst());
      teacher.open("/home").counting();

      teacher.click("Catalogue");
      teacher.pick(teacher.page().locator("#counts"), "US-VA");
      teacher.sees("micro-credentials").click(TITLE).sees("confirmed by");
      assertThat(teacher.clicks()).as("clicks to an offer that counts").isLessThanOrEqualTo(3);

      teacher.counting().click("Start this micro-credential").sees(TITLE);
      assertThat(teacher.clicks()).as("clicks to start").isLessThanOrEqualTo(2);
    }
  }

  /// What counts here is for two officers to say; examples alone give nothing.
  private static void takesOverARule(Demonstration demonstration) {
    try (var officer = demonstration.visitor(Screen.DESKTOP);
        var second = demonstration.visitor(Screen.DESKTOP)) {
      officer.signIn(demonstration.laurel().accounts("RECOGNITION_OFFICER").getFirst());
      officer.open("/recognition/rules");
      if (officer.page().getByText("Confirmed").count() > 0) return;
      officer.click("Toward a licensure endorsement in Virginia").click("Take it over");
      officer.page().locator("#starts").fill("2026-01-01");
      officer.click("Propose it").sees("Proposed.");
      second.signIn(demonstration.laurel().accounts("ADMINISTRATOR").getFirst());
      second.open(officer.path()).click("Confirm this rule").sees("Confirmed.");
    }
  }
}
