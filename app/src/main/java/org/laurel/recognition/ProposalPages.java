package org.laurel.recognition;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How an officer writes a rule, for another to confirm.
@Controller
@Requires({Role.RECOGNITION_OFFICER, Role.ADMINISTRATOR})
class ProposalPages {

  private final Rules rules;
  private final Proposing proposing;

  ProposalPages(Rules rules, Proposing proposing) {
    this.rules = rules;
    this.proposing = proposing;
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
    return proposing
        .propose(actor, form, result, next)
        .orElseGet(() -> form(form, HttpStatus.BAD_REQUEST));
  }

  private static ModelAndView form(RuleForm form, HttpStatus status) {
    return new ModelAndView("recognition/proposal", status)
        .addObject("form", form)
        .addObject("kinds", List.of(Kind.values()));
  }
}
