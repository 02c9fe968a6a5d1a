package org.laurel.credentials;

import jakarta.validation.Valid;
import java.util.UUID;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an administrator takes a credential back.
@Controller
@Requires(Role.ADMINISTRATOR)
class RevocationPages {

  private static final String VIEW = "credentials/revocation";

  private final Credentials credentials;

  RevocationPages(Credentials credentials) {
    this.credentials = credentials;
  }

  @GetMapping("/credentials/{id}/revocation")
  ModelAndView ask(@PathVariable UUID id) {
    return form(id, HttpStatus.OK).addObject("form", new Reason(""));
  }

  @PostMapping("/credentials/{id}/revocation")
  ModelAndView revoke(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") Reason form,
      BindingResult result,
      Actor actor,
      RedirectAttributes redirect) {
    if (result.hasErrors()) return form(id, HttpStatus.BAD_REQUEST);
    credentials.revoke(actor, new Credential.Id(id), form.reason().strip());
    redirect.addFlashAttribute(
        "notice", "The credential is revoked. Everyone sees it within a minute.");
    return new ModelAndView("redirect:/credentials/" + id);
  }

  private ModelAndView form(UUID id, HttpStatus status) {
    var view = new ModelAndView(VIEW);
    view.setStatus(status);
    return view.addObject("credential", credentials.of(new Credential.Id(id)));
  }
}
