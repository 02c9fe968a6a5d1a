package org.laurel.credentials.standing;

import jakarta.validation.Valid;
import java.util.UUID;
import org.laurel.credentials.Reason;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where two administrators change how many credentials stand.
@Controller
@Requires(Role.ADMINISTRATOR)
class MassPages {

  private final MassChanges changes;
  private final Choices choices;
  private final MassView view;

  MassPages(MassChanges changes, Choices choices, MassView view) {
    this.changes = changes;
    this.choices = choices;
    this.view = view;
  }

  @GetMapping("/issuing/changes")
  ModelAndView find(@ModelAttribute("search") Search search) {
    return view.page(search, HttpStatus.OK).addObject("form", new Reason(""));
  }

  @PostMapping("/issuing/changes")
  ModelAndView propose(
      @Valid @ModelAttribute("form") Reason form,
      BindingResult result,
      @ModelAttribute("search") Search search,
      Actor actor,
      RedirectAttributes redirect) {
    if (!result.hasErrors())
      try {
        var id = changes.propose(actor, choices.rule(search), form.reason().strip());
        redirect.addFlashAttribute("notice", "Proposed. Another administrator must confirm it.");
        return to(id.value());
      } catch (Refused refused) {
        result.reject("refused", String.valueOf(refused.getMessage()));
      }
    return view.page(search, HttpStatus.BAD_REQUEST);
  }

  @GetMapping("/issuing/changes/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    var change = changes.of(id);
    return new ModelAndView("credentials/standing/change")
        .addObject("change", change)
        .addObject("own", change.proposedBy().equals(actor.id().value()));
  }

  @PostMapping("/issuing/changes/{id}/confirmation")
  ModelAndView confirm(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
    changes.confirm(actor, id);
    redirect.addFlashAttribute("notice", "Confirmed. It has begun.");
    return to(id);
  }

  @PostMapping("/issuing/changes/{id}/withdrawal")
  ModelAndView withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
    changes.withdraw(actor, id);
    redirect.addFlashAttribute("notice", "Withdrawn. Nothing has changed.");
    return to(id);
  }

  private static ModelAndView to(UUID id) {
    return new ModelAndView("redirect:/issuing/changes/" + id);
  }
}
