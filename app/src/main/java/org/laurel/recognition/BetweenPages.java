package org.laurel.recognition;

import jakarta.validation.Valid;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How an officer writes which purposes a credential may not serve both, or which it may after all.
@Controller
@Requires({Role.RECOGNITION_OFFICER, Role.ADMINISTRATOR})
class BetweenPages {

  private final Proposing proposing;

  BetweenPages(Proposing proposing) {
    this.proposing = proposing;
  }

  @GetMapping("/recognition/rules/between")
  ModelAndView draft() {
    return form(BetweenForm.EMPTY, HttpStatus.OK);
  }

  @PostMapping("/recognition/rules/between")
  ModelAndView propose(
      Actor actor,
      @Valid @ModelAttribute("form") BetweenForm form,
      BindingResult result,
      RedirectAttributes next) {
    return proposing
        .propose(actor, form, result, next)
        .orElseGet(() -> form(form, HttpStatus.BAD_REQUEST));
  }

  private static ModelAndView form(BetweenForm form, HttpStatus status) {
    return new ModelAndView("recognition/between", status).addObject("form", form);
  }
}
