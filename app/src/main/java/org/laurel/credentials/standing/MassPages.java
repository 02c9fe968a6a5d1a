package org.laurel.credentials.standing;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  MassPages(MassChanges changes, Choices choices) {
    this.changes = changes;
    this.choices = choices;
  }

  /// @param words the rule; empty before something was chosen
  /// @param count how many were found
  /// @param first the newest of them
  public record Shown(
      Choices.Lists lists,
      Search search,
      String words,
      int count,
      List<Affected> first,
      List<MassChange> changes) {}

  @GetMapping("/issuing/changes")
  ModelAndView find(@ModelAttribute("search") Search search) {
    return page(search, HttpStatus.OK).addObject("form", new Reason(""));
  }

  private ModelAndView page(Search search, HttpStatus status) {
    var rule = search.isEmpty() ? null : choices.rule(search);
    var found = preview(rule);
    return new ModelAndView("credentials/standing/changes", status)
        .addObject(
            "shown",
            new Shown(
                choices.lists(),
                search,
                rule == null ? "" : rule.words(),
                found.count(),
                found.first(),
                changes.newest()));
  }

  private MassChanges.Preview preview(@Nullable Rule rule) {
    return rule == null || rule.isEmpty()
        ? new MassChanges.Preview(0, List.of())
        : changes.preview(rule);
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
    return page(search, HttpStatus.BAD_REQUEST);
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
