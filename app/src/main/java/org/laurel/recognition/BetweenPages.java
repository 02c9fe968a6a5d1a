package org.laurel.recognition;

import jakarta.validation.Valid;
import java.util.Objects;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
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

  private final Rules rules;

  BetweenPages(Rules rules) {
    this.rules = rules;
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

  private static ModelAndView form(BetweenForm form, HttpStatus status) {
    return new ModelAndView("recognition/between", status).addObject("form", form);
  }
}
