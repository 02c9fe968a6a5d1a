package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a program manager does about reviews, 320 px wide and by keyboard alone.
@ExtendWith(Demonstration.Shared.class)
class ReviewDeskTests {

  private static final List<String> PAGES =
      List.of(
          "/reviews/board",
          "/reviews/pools",
          "/reviews/relations",
          "/reviews/accounts",
          "/reviews/appeals",
          "/reviews/closed-days",
          "/reviews/terms",
          "/reviews/payroll",
          "/reviews/invitations",
          "/reviews/anchors",
          "/look-alikes",
          "/student-requests");

  /// By number: all that can be used, of each group of radio buttons the one that Tab comes to.
  private static final String ALL =
      """
      () => {
        const seen = [...document.querySelectorAll(
          "main a[href], main button, main input, main select, main textarea, main summary")];
        window.controls = seen.filter((it) => it.checkVisibility() && !it.disabled && it.type !== "hidden");
        return window.controls.length;
      }
      """;

  private static final String HERE =
      """
      () => window.controls.flatMap((it, at) =>
        it === document.activeElement
          || it.type === "radio" && it.name === document.activeElement.name ? [at] : [])
      """;

  @Test
  void fitsAndIsReachedByKeys(Demonstration demonstration) {
    Beginner.of(demonstration).submits(demonstration);
    try (var manager = demonstration.visitor(Screen.NARROW)) {
      manager.signIn(demonstration.laurel().accounts("PROGRAM_MANAGER").getFirst());
      for (var path : PAGES) isReachedByKeys(manager.open(path).page());
      manager.awaitOn("/reviews/board", "Promised first");
      follows(manager, "main a[href*='/reviews/board/']");
      manager.open("/reviews/anchors");
      follows(manager, "main a[href$='/papers/new']");
      manager.open("/reviews/anchors");
      follows(manager, "main a[href$='/agreement']");
    }
  }

  private static void follows(Visitor manager, String link) {
    manager.click(manager.page().locator(link).first());
    isReachedByKeys(manager.page());
  }

  private static void isReachedByKeys(Page page) {
    var count = ((Number) page.evaluate(ALL)).intValue();
    var met = new HashSet<Integer>();
    for (var tries = 0; met.size() < count && tries < 2 * count + 60; tries++) {
      page.keyboard().press("Tab");
      for (var at : (List<?>) page.evaluate(HERE)) met.add(((Number) at).intValue());
    }
    var all = new HashSet<>(IntStream.range(0, count).boxed().toList());
    all.removeAll(Set.copyOf(met));
    assertThat(all)
        .as("never reached on %s: %s", page.url(), page.evaluate(WORDS, List.copyOf(all)))
        .isEmpty();
  }

  private static final String WORDS =
      "(missed) => missed.map((at) => window.controls[at].outerHTML.slice(0, 120))";
}
