package org.laurel.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Draws the scoring screen: as it was left, or as it was typed and could not be taken.
@Component
class ScoringScreen {

  private final Scoring scoring;
  private final ReviewClock clock;

  ScoringScreen(Scoring scoring, ReviewClock clock) {
    this.scoring = scoring;
    this.clock = clock;
  }

  String draw(Actor actor, String code, Model model) {
    var sheet = scoring.sheet(actor, code);
    return draw(sheet, sheet.draft(), Map.of(), model);
  }

  /// @param remarks what of the form is about places in the evidence and not taken
  String refuse(
      Actor actor,
      String code,
      List<Score> scores,
      Map<String, String> remarks,
      Errors errors,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setHeader("HX-Push-Url", "false"); // the address stays that of the screen
    model.addAttribute("errors", errors);
    return draw(scoring.sheet(actor, code), scores, remarks, model);
  }

  private String draw(
      Scoring.Sheet sheet, List<Score> scores, Map<String, String> remarks, Model model) {
    model.addAttribute("sheet", ScoringSheet.of(sheet, scores, remarks, clock));
    return "review/scoring";
  }
}
