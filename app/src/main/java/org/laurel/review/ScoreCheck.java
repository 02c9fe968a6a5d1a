package org.laurel.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.laurel.catalog.Rubric;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;

/// Looks whether a rating is whole before it is taken.
final class ScoreCheck {

  static final int LONGEST_FEEDBACK = 4000;

  private ScoreCheck() {}

  /// @param asked the criteria that must be scored, each once, and no others
  static Errors check(Rubric rubric, Set<String> asked, List<Score> scores) {
    var mistakes = new ArrayList<Mistake>();
    for (var code : asked) {
      var given = scores.stream().filter(it -> it.criterion().equals(code)).toList();
      if (given.size() == 1) check(rubric, given.getFirst(), mistakes);
      else mistakes.add(new Mistake("level-" + code, choose(rubric, code)));
    }
    for (var score : scores)
      if (!asked.contains(score.criterion())) mistakes.add(new Mistake("", notAsked(score)));
    return new Errors(mistakes);
  }

  private static void check(Rubric rubric, Score score, List<Mistake> mistakes) {
    var code = score.criterion();
    var title = rubric.criterion(code).title();
    if (!rubric.hasLevel(score.level()))
      mistakes.add(new Mistake("level-" + code, choose(rubric, code)));
    else if (score.feedback().isBlank() && !rubric.demonstrates(score.level()))
      mistakes.add(
          new Mistake(
              "feedback-" + code,
              "Name the one next step for “" + title + "”, so it can be done."));
    if (score.feedback().length() > LONGEST_FEEDBACK)
      mistakes.add(
          new Mistake(
              "feedback-" + code,
              "Shorten the feedback for “" + title + "”: 4,000 characters are the most."));
  }

  private static String choose(Rubric rubric, String code) {
    return "Choose one level for “" + rubric.criterion(code).title() + "”.";
  }

  private static String notAsked(Score score) {
    return "The criterion “" + score.criterion() + "” is not judged here. Leave it out.";
  }
}
