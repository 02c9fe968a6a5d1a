package org.laurel.learning.exam;

import java.util.List;
import java.util.Objects;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Requirement;
import org.laurel.learning.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// That the test is passed, where a version has one.
@Component
@Order(1)
class TestRequirement implements Requirement {

  private static final Line PASSED =
      new Line("test", "See your score", "The test is passed.", State.MET);

  private final Passes passes;
  private final Catalog catalog;

  TestRequirement(Passes passes, Catalog catalog) {
    this.passes = passes;
    this.catalog = catalog;
  }

  @Override
  public List<Line> lines(Enrollment.Id enrollment, Version version, Way way) {
    if (!way.asksForTest()) return List.of();
    if (passes.isKnown(enrollment)) return List.of(PASSED);
    var test = Objects.requireNonNull(version.design().test());
    var tries = passes.tries(enrollment);
    if (tries.passed()) return List.of(PASSED);
    return new Bank(test, catalog.items(version.id())).canBeAsked()
        ? List.of(open(test, tries))
        : List.of();
  }

  private static Line open(Design.Test test, Tries tries) {
    if (tries.underWay())
      return new Line(
          "test",
          "Go on with the test",
          "You are in the middle of the test. Your answers are saved.",
          State.UNDER_WAY);
    if (tries.areUsedUp(test))
      return new Line("test", "See your scores", SittingPolicy.USED_UP, State.OPEN);
    return new Line("test", "Take the test", sentence(test), State.OPEN);
  }

  private static String sentence(Design.Test test) {
    return "The test is not passed yet. %s %d percent."
        .formatted(
            test.scales().size() == 1 ? "It asks for" : "Each of its parts asks for",
            test.qualifyingScorePercent());
  }
}
