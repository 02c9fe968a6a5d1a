package org.laurel.credentials.byhand;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an administrator sees what is issued without reviewers, and proposes more.
@Controller
@Requires(Role.ADMINISTRATOR)
class ByHandPages {

  private static final String FORM = "credentials/byhand/form";

  private final Proposals proposals;
  private final Proposing proposing;
  private final Recipients recipients;
  private final NamedVersionStore versions;

  ByHandPages(
      Proposals proposals, Proposing proposing, Recipients recipients, NamedVersionStore versions) {
    this.proposals = proposals;
    this.proposing = proposing;
    this.recipients = recipients;
    this.versions = versions;
  }

  @GetMapping("/issuing/by-hand")
  ModelAndView all() {
    return new ModelAndView("credentials/byhand/proposals")
        .addObject("proposals", proposals.newest());
  }

  @GetMapping("/issuing/by-hand/new")
  ModelAndView ask() {
    return new ModelAndView(FORM).addObject("form", ByHandForm.EMPTY);
  }

  @PostMapping("/issuing/by-hand")
  ModelAndView propose(
      @Valid @ModelAttribute("form") ByHandForm form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    var earner = recipients.byAddress(form.email());
    if (earner.isEmpty() && !result.hasFieldErrors("email"))
      result.rejectValue(
          "email", "unknown", "Nobody in your agency has this address. Invite them first.");
    var number = number(form, result);
    var version = versions.find(form.what(), number);
    if (version.isEmpty() && !result.hasFieldErrors("what") && !result.hasFieldErrors("number"))
      result.rejectValue(
          "what", "unknown", "No published micro-credential is called so. Check its title.");
    if (!result.hasErrors())
      try {
        var words = new Proposing.Words(form.reason(), form.shown());
        return to(
            proposing.byHand(actor, version.orElseThrow(), earner.orElseThrow(), words), redirect);
      } catch (Refused refused) {
        result.reject("refused", String.valueOf(refused.getMessage()));
      }
    return new ModelAndView(FORM, HttpStatus.BAD_REQUEST);
  }

  private static @Nullable Integer number(ByHandForm form, BindingResult result) {
    return form.number().isEmpty() || result.hasFieldErrors("number")
        ? null
        : Integer.valueOf(form.number());
  }

  static ModelAndView to(UUID proposal, RedirectAttributes redirect) {
    redirect.addFlashAttribute("notice", "Proposed. Another administrator must approve it.");
    return new ModelAndView("redirect:/issuing/by-hand/" + proposal);
  }
}
