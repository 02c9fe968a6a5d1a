package org.laurel.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Rules as data: confirmed by another officer than the one who proposed them, and in force from
/// one day to another.
@Controller
@Requires({Role.RECOGNITION_OFFICER, Role.ADMINISTRATOR})
class RulePages {

  private final Rules rules;
  private final RuleExamples examples;

  RulePages(Rules rules, RuleExamples examples) {
    this.rules = rules;
    this.examples = examples;
  }

  @GetMapping("/recognition/rules")
  ModelAndView rules() {
    return new ModelAndView("recognition/rules").addObject("rules", rules.all());
  }

  @PostMapping("/recognition/rules/examples")
  String examples(RedirectAttributes next) {
    var count = examples.bring();
    next.addFlashAttribute(
        "notice",
        count == 0
            ? "All examples are here already."
            : count + " examples are here. Verify before use.");
    return "redirect:/recognition/rules";
  }

  @GetMapping("/recognition/rules/{id}")
  ModelAndView rule(Actor actor, @PathVariable UUID id) {
    var rule = rules.rule(new Rule.Id(id));
    return new ModelAndView("recognition/rule")
        .addObject("rule", rule)
        .addObject("own", actor.id().equals(rule.proposedBy()));
  }

  @PostMapping("/recognition/rules/{id}/confirmation")
  String confirm(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    rules.confirm(actor, new Rule.Id(id));
    return back(id, next, "Confirmed. It counts from its first day on.");
  }

  @PostMapping("/recognition/rules/{id}/withdrawal")
  String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    rules.withdraw(actor, new Rule.Id(id));
    next.addFlashAttribute("notice", "Withdrawn.");
    return "redirect:/recognition/rules";
  }

  @PostMapping("/recognition/rules/{id}/end")
  String end(
      Actor actor, @PathVariable UUID id, @RequestParam LocalDate last, RedirectAttributes next) {
    rules.end(actor, new Rule.Id(id), last);
    return back(id, next, "Its last day is " + last + ". What was granted stays.");
  }

  private static String back(UUID id, RedirectAttributes next, String notice) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/recognition/rules/" + id;
  }
}
