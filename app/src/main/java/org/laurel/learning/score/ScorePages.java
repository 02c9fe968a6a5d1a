package org.laurel.learning.score;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a teacher enters the scores of tests elsewhere, and corrects them.
@Controller
@SignedIn
class ScorePages {

  private final Scores scores;
  private final Proofs proofs;
  private final Clock clock;

  ScorePages(Scores scores, Proofs proofs, Clock clock) {
    this.scores = scores;
    this.proofs = proofs;
    this.clock = clock;
  }

  @GetMapping("/enrollments/{id}/scores")
  ModelAndView scores(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("learning/score/scores")
        .addObject("sheet", scores.own(actor, new Enrollment.Id(id)));
  }

  @GetMapping("/enrollments/{id}/scores/{code}")
  ModelAndView score(Actor actor, @PathVariable UUID id, @PathVariable String code) {
    return page(actor, id, code, Map.of(), HttpStatus.OK);
  }

  private ModelAndView page(
      Actor actor, UUID id, String code, Map<String, String> typed, HttpStatus status) {
    var sheet = scores.own(actor, new Enrollment.Id(id));
    return new ModelAndView("learning/score/score", status)
        .addObject("sheet", sheet)
        .addObject("score", sheet.score(code))
        .addObject("typed", typed);
  }

  @PostMapping("/enrollments/{id}/scores/{code}")
  ModelAndView enter(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String code,
      @Valid @ModelAttribute("form") ScoreForm form,
      BindingResult result,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    var score = scores.own(actor, new Enrollment.Id(id)).score(code);
    if (!result.hasErrors()) form.check(score, Year.now(clock).getValue(), result);
    if (!result.hasErrors()) enter(actor, new Enrollment.Id(id), code, form, file, result);
    if (result.hasErrors())
      return page(actor, id, code, typed, HttpStatus.BAD_REQUEST).addAllObjects(result.getModel());
    next.addFlashAttribute("notice", "The score is saved, with its proof.");
    return new ModelAndView("redirect:/enrollments/" + id + "/scores");
  }

  /// The file is kept before a transaction opens, because a slow phone may take minutes to send it.
  private void enter(
      Actor actor,
      Enrollment.Id id,
      String code,
      ScoreForm form,
      @Nullable MultipartFile file,
      BindingResult result)
      throws IOException {
    try {
      scores.enter(actor, id, code, form.figures(), proofs.keep(file, form.link()));
    } catch (Refused refused) {
      result.rejectValue("link", "refused", String.valueOf(refused.getMessage()));
    }
  }
}
