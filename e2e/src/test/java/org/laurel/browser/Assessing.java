package org.laurel.browser;

import com.microsoft.playwright.Locator;

/// How an assessor works through the queue with a mouse.
record Assessing(Visitor assessor) {

  private static final String NEXT = "Open the next one";
  private static final String SUBMIT = "Submit and open the next";

  /// What was sent in just now is in the queue a moment later.
  Assessing awaitWork() {
    assessor.awaitOn("/reviews", NEXT);
    return this;
  }

  /// Rates all that waits, every criterion as demonstrated but `open`, where feedback asks for
  /// more.
  void all(String open) {
    assessor.open("/reviews");
    while (assessor.button(NEXT).count() > 0) {
      assessor.click(NEXT);
      while (isScoring()) rate(open);
    }
  }

  private boolean isScoring() {
    return assessor.button(SUBMIT).count() > 0;
  }

  private void rate(String open) {
    for (var criterion : assessor.page().locator("fieldset.criterion").all())
      if (criterion.getAttribute("id").equals("level-" + open)) askForMore(criterion);
      else assessor.choose(criterion.locator("input[data-reach=DEMONSTRATED]").first());
    submit();
  }

  /// The next one comes in place of this one, with an address of its own.
  private void submit() {
    var page = assessor.page();
    var before = page.url();
    assessor.click(SUBMIT);
    page.waitForCondition(() -> !page.url().equals(before));
    page.waitForLoadState();
  }

  private void askForMore(Locator criterion) {
    assessor.choose(criterion.locator("input:not([data-reach=DEMONSTRATED])").last());
    criterion.locator("textarea").fill("Count the results of the whole class by skill.");
  }
}
