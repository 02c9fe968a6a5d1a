package org.laurel.recognition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a teacher asks before starting whether a rule will count.
@Controller
@Requires(Role.EDUCATOR)
class ApprovalPages {

  private final Approvals approvals;

  ApprovalPages(Approvals approvals) {
    this.approvals = approvals;
  }

  @GetMapping("/value/approvals")
  ModelAndView own(Actor actor) {
    return new ModelAndView("recognition/approvals").addObject("asked", approvals.of(actor));
  }

  /// @param micro the slug of the micro-credential
  @GetMapping("/value/approvals/new")
  ModelAndView form(@RequestParam String micro) {
    return form(micro, null, "", Errors.NONE, HttpStatus.OK);
  }

  @PostMapping("/value/approvals")
  ModelAndView ask(
      Actor actor,
      @RequestParam String micro,
      @RequestParam(required = false) @Nullable UUID rule,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes next) {
    try {
      approvals.ask(actor, micro, rule == null ? null : new Rule.Id(rule), words);
    } catch (Refused refused) {
      return form(micro, rule, words, Errors.at("rules", refused), HttpStatus.BAD_REQUEST);
    }
    next.addFlashAttribute("notice", "Your district has your request. You get a message.");
    return new ModelAndView("redirect:/value/approvals");
  }

  private ModelAndView form(
      String micro, @Nullable UUID chosen, String words, Errors errors, HttpStatus status) {
    return new ModelAndView("recognition/approval", status)
        .addObject("choice", approvals.choice(micro))
        .addObject("chosen", chosen == null ? "" : chosen.toString())
        .addObject("words", words)
        .addObject("errors", errors);
  }
}
