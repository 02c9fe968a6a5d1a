package org.laurel.recognition;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Proposes what was typed into a form as a rule, whatever the form asks for.
@Component
class Proposing {

  private final Rules rules;

  Proposing(Rules rules) {
    this.rules = rules;
  }

  /// What a form says of its rule.
  interface Form {
    Clause clause();

    @Nullable LocalDate starts();

    @Nullable LocalDate ends();
  }

  /// @return the page of the new rule; empty when something is wrong, which `result` then tells
  Optional<ModelAndView> propose(
      Actor actor, Form form, BindingResult result, RedirectAttributes next) {
    if (result.hasErrors()) return Optional.empty();
    try {
      var starts = Objects.requireNonNull(form.starts());
      var id = rules.propose(actor, form.clause(), starts, form.ends());
      next.addFlashAttribute("notice", "Proposed. Somebody else must confirm it.");
      return Optional.of(new ModelAndView("redirect:/recognition/rules/" + id.value()));
    } catch (Refused refused) {
      result.reject("refused", String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }
}
