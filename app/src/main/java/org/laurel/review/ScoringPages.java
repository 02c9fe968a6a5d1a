package org.laurel.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.Scoring.Receipt;
import org.laurel.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The scoring screen: the evidence, and the rubric beside it.
@Controller
@Requires(Role.ASSESSOR)
class ScoringPages {

  private final Scoring scoring;
  private final Queue queue;
  private final Files files;
  private final ReviewClock clock;

  ScoringPages(Scoring scoring, Queue queue, Files files, ReviewClock clock) {
    this.scoring = scoring;
    this.queue = queue;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping("/reviews/{code}")
  String sheet(Actor actor, @PathVariable String code, Model model) {
    var sheet = scoring.sheet(actor, code);
    return draw(sheet, sheet.draft(), model);
  }

  @GetMapping("/reviews/{code}/items/{item}")
  ResponseEntity<Resource> item(Actor actor, @PathVariable String code, @PathVariable UUID item) {
    return send(files, scoring.item(actor, code, item), actor, code);
  }

  /// Saves as the assessor types; the page stays.
  @PostMapping(path = "/reviews/{code}/draft", headers = "X-Autosave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void autosave(Actor actor, @PathVariable String code, @RequestParam Map<String, String> form) {
    scoring.save(actor, code, TypedScores.in(form));
  }

  @PostMapping(path = "/reviews/{code}/draft", headers = "!X-Autosave")
  String save(
      Actor actor,
      @PathVariable String code,
      @RequestParam Map<String, String> form,
      RedirectAttributes redirect) {
    scoring.save(actor, code, TypedScores.in(form));
    redirect.addFlashAttribute("notice", "Saved. " + code + " stays in your hands.");
    return "redirect:/reviews";
  }

  @PostMapping("/reviews/{code}/ratings")
  String rate(
      Actor actor,
      @PathVariable String code,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    return switch (scoring.rate(actor, code, TypedScores.in(form))) {
      case Receipt.Taken _ -> ReviewPages.to(queue.following(actor), redirect);
      case Receipt.Practised _ -> "redirect:/reviews/practice/" + code;
      case Receipt.Incomplete(var errors) -> {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", errors);
        yield draw(scoring.sheet(actor, code), TypedScores.in(form), model);
      }
    };
  }

  private String draw(Scoring.Sheet sheet, List<Score> scores, Model model) {
    model.addAttribute("sheet", ScoringSheet.of(sheet, scores, clock));
    return "review/scoring";
  }

  static ResponseEntity<Resource> send(Files files, CopyItem item, Actor actor, String code) {
    if (item.file() == null) throw new NotFound("This file");
    return files.send(item.file(), item.name(), actor.id(), "review " + code + " " + item.id());
  }
}
