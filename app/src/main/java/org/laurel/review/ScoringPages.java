package org.laurel.review;

import jakarta.servlet.http.HttpServletResponse;
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
  private final Remarks remarks;
  private final ScoringScreen screen;

  ScoringPages(Scoring scoring, Queue queue, Files files, Remarks remarks, ScoringScreen screen) {
    this.scoring = scoring;
    this.queue = queue;
    this.files = files;
    this.remarks = remarks;
    this.screen = screen;
  }

  @GetMapping("/reviews/{code}")
  String sheet(Actor actor, @PathVariable String code, Model model) {
    return screen.draw(actor, code, model);
  }

  @GetMapping("/reviews/{code}/items/{item}")
  ResponseEntity<Resource> item(Actor actor, @PathVariable String code, @PathVariable UUID item) {
    return send(files, scoring.item(actor, code, item), actor, code);
  }

  @GetMapping("/reviews/{code}/earlier/items/{item}")
  ResponseEntity<Resource> earlier(
      Actor actor, @PathVariable String code, @PathVariable UUID item) {
    return send(files, scoring.earlier(actor, code, item), actor, code);
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
      Model model,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    var scores = TypedScores.in(form);
    scoring.save(actor, code, scores);
    var wrong = remarks.add(actor, code, TypedRemark.in(form));
    if (wrong.any()) return screen.refuse(actor, code, scores, form, wrong, model, response);
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
    var scores = TypedScores.in(form);
    var wrong = remarks.add(actor, code, TypedRemark.in(form));
    if (wrong.any()) return screen.refuse(actor, code, scores, form, wrong, model, response);
    return switch (scoring.rate(actor, code, scores)) {
      case Receipt.Taken _ -> ReviewPages.to(queue.following(actor), redirect);
      case Receipt.Practised _ -> "redirect:/reviews/practice/" + code;
      case Receipt.Incomplete(var errors) ->
          screen.refuse(actor, code, scores, Map.of(), errors, model, response);
    };
  }

  /// Takes a remark on a piece of evidence, and saves all else that was typed.
  ///
  /// @param at the piece to go back to, or empty
  @PostMapping("/reviews/{code}/remarks")
  String remark(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String at,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response) {
    var scores = TypedScores.in(form);
    scoring.save(actor, code, scores);
    var wrong = remarks.add(actor, code, TypedRemark.in(form));
    if (wrong.any()) return screen.refuse(actor, code, scores, form, wrong, model, response);
    return "redirect:/reviews/" + code + (at.matches("[0-9a-f-]{36}") ? "#piece-" + at : "");
  }

  @PostMapping("/reviews/{code}/remarks/{id}/removal")
  String remove(
      Actor actor,
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam Map<String, String> form) {
    scoring.save(actor, code, TypedScores.in(form));
    remarks.remove(actor, code, id);
    return "redirect:/reviews/" + code;
  }

  static ResponseEntity<Resource> send(Files files, CopyItem item, Actor actor, String code) {
    if (item.file() == null) throw new NotFound("This file");
    return files.send(item.file(), item.name(), actor.id(), "review " + code + " " + item.id());
  }
}
