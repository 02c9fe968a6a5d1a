package org.laurel.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where assessors keep comments, and where they put them into a rating without a script.
@Controller
@Requires(Role.ASSESSOR)
class PhrasePages {

  private static final String HERE = "redirect:/reviews/comments";

  private final Phrases phrases;
  private final Scoring scoring;

  PhrasePages(Phrases phrases, Scoring scoring) {
    this.phrases = phrases;
    this.scoring = scoring;
  }

  @GetMapping("/reviews/comments")
  String comments(Actor actor, Model model) {
    model.addAttribute("phrases", phrases.of(actor));
    return "review/phrases";
  }

  @PostMapping("/reviews/comments")
  String keep(
      Actor actor, @RequestParam(defaultValue = "") String text, RedirectAttributes redirect) {
    phrases.keep(actor, text);
    redirect.addFlashAttribute("notice", "Kept.");
    return HERE;
  }

  @PostMapping("/reviews/comments/{id}")
  String change(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes redirect) {
    phrases.change(actor, id, text);
    redirect.addFlashAttribute("notice", "Saved.");
    return HERE;
  }

  @PostMapping("/reviews/comments/{id}/removal")
  String remove(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    phrases.remove(actor, id);
    redirect.addFlashAttribute("notice", "Removed.");
    return HERE;
  }

  /// Keeps the words on a criterion, with all else that was typed.
  ///
  /// @param criterion whose words
  @PostMapping(path = "/reviews/{code}/comments", params = "keep")
  String keep(
      Actor actor,
      @PathVariable String code,
      @RequestParam("keep") String criterion,
      @RequestParam Map<String, String> form,
      RedirectAttributes redirect) {
    scoring.save(actor, code, TypedScores.in(form));
    phrases.keep(actor, form.getOrDefault("feedback-" + criterion, ""));
    redirect.addFlashAttribute("notice", "Kept among your comments.");
    return back(code, criterion);
  }

  /// Puts the comment that was chosen behind what is written on a criterion.
  @PostMapping(path = "/reviews/{code}/comments", params = "insert")
  String insert(
      Actor actor,
      @PathVariable String code,
      @RequestParam("insert") String criterion,
      @RequestParam Map<String, String> form) {
    var chosen = chosen(actor, form.getOrDefault("phrase-" + criterion, ""));
    var scores =
        TypedScores.in(form).stream()
            .map(it -> it.criterion().equals(criterion) ? it.and(chosen.orElse("")) : it)
            .toList();
    scoring.save(actor, code, scores);
    return back(code, criterion);
  }

  private Optional<String> chosen(Actor actor, String id) {
    return phrases.of(actor).stream()
        .filter(it -> it.id().toString().equals(id))
        .map(Phrase::text)
        .findFirst();
  }

  private static String back(String code, String criterion) {
    return "redirect:/reviews/" + code + "#level-" + criterion;
  }
}
