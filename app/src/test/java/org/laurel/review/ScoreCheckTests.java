package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.laurel.catalog.Rubric;
import org.laurel.web.Errors;

class ScoreCheckTests {

  private static final Rubric RUBRIC =
      new Rubric(
          List.of(new Rubric.Level("not-yet", "Not yet"), new Rubric.Level("shows", "Shows it")),
          "shows",
          List.of(
              new Rubric.Criterion("USE", "Answers change teaching", "?", List.of(), Map.of()),
              new Rubric.Criterion("ASK", "Questions that sort", "?", List.of(), Map.of())));

  @Test
  void takesAWholeRating() {
    assertThat(check(new Score("USE", "shows", ""), new Score("ASK", "not-yet", "Ask it.")))
        .isEmpty();
  }

  @Test
  void wantsALevelForEachCriterion() {
    assertThat(check(new Score("USE", "shows", "")))
        .containsExactly(
            new Errors.Mistake("level-ASK", "Choose one level for “Questions that sort”."));
  }

  @Test
  void wantsTheNextStepWhereItIsNotShown() {
    assertThat(check(new Score("USE", "not-yet", "  "), new Score("ASK", "shows", "")))
        .extracting(Errors.Mistake::field)
        .containsExactly("feedback-USE");
  }

  @Test
  void refusesLevelsThatTheRubricDoesNotHave() {
    assertThat(check(new Score("USE", "superb", "x"), new Score("ASK", "shows", "")))
        .extracting(Errors.Mistake::field)
        .containsExactly("level-USE");
  }

  @Test
  void refusesACriterionTwiceOrUnasked() {
    var twice =
        check(
            new Score("USE", "shows", ""),
            new Score("USE", "not-yet", "x"),
            new Score("ASK", "shows", ""),
            new Score("NOBODY", "shows", ""));

    assertThat(twice).extracting(Errors.Mistake::field).containsExactly("level-USE", "");
  }

  @Test
  void refusesFeedbackThatIsTooLong() {
    var essay = "x".repeat(ScoreCheck.LONGEST_FEEDBACK + 1);

    assertThat(check(new Score("USE", "shows", essay), new Score("ASK", "shows", "")))
        .extracting(Errors.Mistake::field)
        .containsExactly("feedback-USE");
  }

  private static List<Errors.Mistake> check(Score... scores) {
    return ScoreCheck.check(RUBRIC, Set.of("USE", "ASK"), List.of(scores)).mistakes();
  }
}
