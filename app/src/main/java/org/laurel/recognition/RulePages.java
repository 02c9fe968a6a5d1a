package org.laurel.recognition;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Rules as data: proposed by one officer, confirmed by another, in force from one day to another.
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

  /// @param from the rule to take over, or none
  @GetMapping("/recognition/rules/new")
  ModelAndView draft(@RequestParam(required = false) @Nullable UUID from) {
    var form = from == null ? RuleForm.EMPTY : RuleForm.of(rules.rule(new Rule.Id(from)).clause());
    return form(form, HttpStatus.OK);
  }

  @PostMapping("/recognition/rules")
  ModelAndView propose(
      Actor actor,
      @Valid @ModelAttribute("form") RuleForm form,
      BindingResult result,
      RedirectAttributes next) {
    if (!result.hasErrors()) {
      try {
        var starts = Objects.requireNonNull(form.starts());
        var id = rules.propose(actor, form.clause(), starts, form.ends());
        next.addFlashAttribute("notice", "Proposed. Somebody else must confirm it.");
        return new ModelAndView("redirect:/recognition/rules/" + id.value());
      } catch (Refused refused) {
        result.reject("refused", String.valueOf(refused.getMessage()));
      }
    }
    return form(form, HttpStatus.BAD_REQUEST);
  }

  private static ModelAndView form(RuleForm form, HttpStatus status) {
    return new ModelAndView("recognition/proposal", status)
        .addObject("form", form)
        .addObject("kinds", List.of(Kind.values()));
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
